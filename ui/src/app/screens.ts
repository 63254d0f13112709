// Every screen, found by its file name: screens/NAME/screen.ts.
import { lazy, type ComponentType } from "react";
import type { Screen } from "./screen";

const modules = import.meta.glob<{ default: Screen }>("../screens/*/screen.ts", { eager: true });

export interface ReadyScreen extends Omit<Screen, "load"> {
  /** Loads the component before it is drawn. */
  preload: () => void;
  Component: ComponentType<Record<string, string>>;
}

export const screens: readonly ReadyScreen[] = Object.values(modules).map(({ default: { load, ...screen } }) => ({
  ...screen,
  preload: () => void load().catch(() => undefined),
  Component: lazy(load),
}));

export const screenNamed = (name: string): ReadyScreen | undefined => screens.find((screen) => screen.name === name);
