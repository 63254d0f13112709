// Which colours the pictures need: they are drawn in the core, once for each theme.
import { useSyncExternalStore } from "react";
import type { ChartTheme } from "../../ipc";

function subscribe(changed: () => void) {
  const watcher = new MutationObserver(changed);
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => watcher.disconnect();
}

/** The theme the document wears now. */
export const useChartTheme = (): ChartTheme =>
  useSyncExternalStore(subscribe, () => (document.documentElement.dataset.theme === "dark" ? "dark" : "light"));
