// A chosen file on its way to the core.
import type { ImportFile } from "../../ipc";

export type Choices = ImportFile["choices"];

/** Larger files are not even read; the core refuses them as well. */
export const mostBytes = 32 * 1024 * 1024;

export const usualChoices: Choices = {
  measure: { measure: { is: "processUnderstanding" }, beforeMode: "recalled" },
  season: null,
};

/** The bytes of a file in base64. */
export async function contentOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const step = 0x8000;
  let letters = "";
  for (let at = 0; at < bytes.length; at += step) letters += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(letters);
}
