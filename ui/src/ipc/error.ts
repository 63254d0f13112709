import type { WireError } from "./generated";

/**
 * What a command answers instead of a result, worded in the user's language.
 * `refused`: a rule says no; calm, with a next step. `broken`: something failed; with a way out.
 */
export class CallError extends Error {
  readonly kind: "refused" | "broken";
  readonly code: string;
  readonly what: string;
  readonly next: string;

  constructor(wire: WireError) {
    super(wire.what);
    this.name = "CallError";
    this.kind = wire.kind;
    this.code = wire.code;
    this.what = wire.what;
    this.next = wire.next;
  }

  get isRefused(): boolean {
    return this.kind === "refused";
  }

  /** Anything thrown on the way, as one of ours. */
  static of(thrown: unknown): CallError {
    if (thrown instanceof CallError) return thrown;
    if (isWireError(thrown)) return new CallError(thrown);
    const what = thrown instanceof Error ? thrown.message : String(thrown);
    return new CallError({ kind: "broken", code: "unreachable", what, next: "" });
  }
}

function isWireError(value: unknown): value is WireError {
  return typeof value === "object" && value !== null && "kind" in value && "code" in value && "what" in value;
}
