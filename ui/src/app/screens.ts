// Every screen, found by its file name: screens/NAME/screen.ts.
import { lazy, type ComponentType } from "react";
import type { Screen } from "./screen";

const modules = import.meta.glob<{ default: Screen }>("../screens/*/screen.ts", { eager: true });

export type ReadyScreen = Omit<Screen, "load" | "Component"> & {
  /** Loads the component before it is drawn. */
  preload: () => void;
  Component: ComponentType<Record<string, string>>;
};

export const screens: readonly ReadyScreen[] = Object.values(modules).map(({ default: screen }) =>
  "Component" in screen
    ? { ...screen, preload: () => undefined }
    : { ...screen, preload: () => void screen.load().catch(() => undefined), Component: lazy(screen.load) },
);

export const screenNamed = (name: string): ReadyScreen | undefined => screens.find((screen) => screen.name === name);
