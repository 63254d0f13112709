// Made from the Rust types by `DRILLBOOK_BLESS=1 cargo test -p drillbook wire_types`. Do not edit.

/**
 * What the user interface asks first.
 */
export type AppInfo = { 
/**
 * The version of this build.
 */
version: string, 
/**
 * The language of all text.
 */
language: Language, };

/**
 * A calm no, or a fault.
 */
export type ErrorKind = "refused" | "broken";

/**
 * A language of text and screens.
 */
export type Language = "ko" | "en";

/**
 * No arguments, or no answer.
 */
export type Nothing = Record<string, never>;

/**
 * Why a command did not happen.
 */
export type WireError = { 
/**
 * Refused or broken.
 */
kind: ErrorKind, 
/**
 * A stable code, for the program.
 */
code: string, 
/**
 * What happened and why.
 */
what: string, 
/**
 * What to do next.
 */
next: string, };

/** Every command: what it takes and what it gives. */
export interface Commands {
  app_info: { args: Nothing; out: AppInfo };
}
