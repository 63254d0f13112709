// The order of the keys in the drill room: as the core says, but never changing under a hand.
import { useEffect, useState } from "react";
import type { RoomStep } from "../../ipc";
import { activeOrder, isReordered, keepOrder, reorderPause } from "./heldOrder";

/** The flow with its keys: while `isHeld` they stay, and what comes of itself moves them a moment late. */
export function useSteady(told: readonly RoomStep[], isHeld: boolean): RoomStep[] {
  const [kept, setKept] = useState<readonly string[]>(() => activeOrder(told));
  const order = activeOrder(told);
  const wanted = order.join("\n");
  const moves = isReordered(kept, order);
  useEffect(() => {
    if (isHeld) return;
    const settle = () => setKept(wanted === "" ? [] : wanted.split("\n"));
    const due = window.setTimeout(settle, moves ? reorderPause : 0);
    return () => window.clearTimeout(due);
  }, [isHeld, moves, wanted]);
  return keepOrder(told, kept);
}
