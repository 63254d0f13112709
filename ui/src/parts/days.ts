// Calendar days as they are typed. A day is `YYYY-MM-DD` everywhere; how it is read out is Rust's.
import { CalendarDate, parseDate } from "@internationalized/date";

const two = (number: number) => String(number).padStart(2, "0");

/** Today, where this window is. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day a text means, seen from another: 2026-12-01, 12-1, 12/1, 12월 1일, 1, +7. */
export function dayOf(text: string, from: string): string | undefined {
  const typed = text.normalize("NFKC").trim();
  const now = parseDate(from);
  const ahead = /^\+\s?(\d{1,3})\s*(일|d)?$/.exec(typed);
  if (ahead) return now.add({ days: Number(ahead[1]) }).toString();
  const numbers = /^(?:(\d{4})[^\d]+)?(?:(\d{1,2})[^\d]+)?(\d{1,2})[^\d]*$/.exec(typed);
  if (!numbers) return undefined;
  const [, year, month, day] = numbers;
  if (year !== undefined && month === undefined) return undefined;
  const exact = real(Number(year ?? now.year), Number(month ?? now.month), Number(day));
  if (!exact || year !== undefined) return exact?.toString();
  // Without a year the coming one is meant; a day or two back is still this year's.
  if (exact.compare(now) >= -60) return exact.toString();
  return (month === undefined ? exact.add({ months: 1 }) : exact.add({ years: 1 })).toString();
}

function real(year: number, month: number, day: number): CalendarDate | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const date = new CalendarDate(year, month, day);
  return date.day === day && date.month === month ? date : undefined;
}

/** The day some days later. */
export const daysLater = (day: string, days: number): string => parseDate(day).add({ days }).toString();
