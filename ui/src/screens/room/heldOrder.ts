// Which key does what, while a hand is on the cards: the core orders steps by urgency, and that order must not
// change under a finger or a pointer that is about to press.
import type { RoomStep } from "../../ipc";

/** How long a new order waits before it moves the keys, in milliseconds: what was read a moment ago may be pressed. */
export const reorderPause = 1500;

/** The highest number that has a key. */
const lastKey = 9;

const isActive = (step: RoomStep) => step.state === "active";

/** The ids of the steps that can be acted on, in their order. */
export const activeOrder = (flow: readonly RoomStep[]): string[] => flow.filter(isActive).map((step) => step.id);

/** Whether a step of `kept` would stand elsewhere among what is kept or behind what is new. */
export function isReordered(kept: readonly string[], order: readonly string[]): boolean {
  const still = kept.filter((id) => order.includes(id));
  return still.some((id, place) => order[place] !== id);
}

/** `flow` with the steps of `held` in their old order, what is new behind them, and the keys counted anew. */
export function keepOrder(flow: readonly RoomStep[], held: readonly string[]): RoomStep[] {
  const place = (step: RoomStep) => (held.includes(step.id) ? held.indexOf(step.id) : held.length);
  const active = flow.filter(isActive).toSorted((a, b) => place(a) - place(b));
  let key = 0;
  const keyed = active.map((step) => ({ ...step, options: step.options.map((option) => ({ ...option, key: ++key <= lastKey ? key : null })) }));
  return flow.map((step) => (isActive(step) ? (keyed.shift() ?? step) : step));
}
