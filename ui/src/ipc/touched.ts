import type { Touch } from "./generated";

/** What a change touched, as the core reports it. */
export type Touched = Touch[];
