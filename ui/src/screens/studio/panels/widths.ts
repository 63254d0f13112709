// How wide the panels beside the canvas are, in rem so that presentation mode scales them. Remembered on
// this machine: it is about a screen, not about a scenario.

/** The panels beside the canvas. */
export type Side = "outline" | "inspector";

/** One panel: its width, and whether it is folded away. */
export interface PanelState {
  readonly width: number;
  readonly isFolded: boolean;
}

interface Limits {
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}

/** What each panel may be, in rem. */
export const LIMITS: Record<Side, Limits> = {
  outline: { least: 11, usual: 13.5, most: 26 },
  inspector: { least: 18, usual: 21, most: 40 },
};

/** A width a panel may have. */
export function within(side: Side, width: number): number {
  const { least, most } = LIMITS[side];
  return Math.round(Math.min(most, Math.max(least, width)) * 4) / 4;
}

const keyOf = (side: Side): string => `drillbook.studio.${side}`;

/** Windows narrower than this start with the panel folded, in pixels. */
const FOLDED_BELOW: Record<Side, number> = { outline: 1100, inspector: 760 };

/** What was remembered of a panel, or how it usually is. */
export function remembered(side: Side): PanelState {
  const usual = { width: LIMITS[side].usual, isFolded: window.innerWidth < FOLDED_BELOW[side] };
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(side)) ?? "null");
    if (typeof kept !== "object" || kept === null) return usual;
    const { width, isFolded } = kept as Partial<PanelState>;
    return { width: typeof width === "number" && Number.isFinite(width) ? within(side, width) : usual.width, isFolded: isFolded === true };
  } catch {
    return usual;
  }
}

/** Keeps how a panel stands. A page that may keep nothing forgets it on closing. */
export function remember(side: Side, state: PanelState): void {
  try {
    window.localStorage.setItem(keyOf(side), JSON.stringify(state));
  } catch {
    // Nothing is lost but the width.
  }
}
