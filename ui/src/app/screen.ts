// What a screen tells the frame about itself. Each `screens/NAME/screen.ts` exports one as `default`;
// the frame finds them by that file name, so that adding a screen touches nothing else.
import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { Text } from "../text";
import type { Command } from "./commands";
import type { Routes, ScreenName } from "./routes";

interface About<S extends ScreenName> {
  name: S;
  /** Text id of its name, shown in the palette and as the window's title. */
  title: string;
  /** Its place on the rail; screens without one are reached from others. */
  rail?: { order: number; icon: LucideIcon; atFoot?: boolean };
  /** The rail entry that is lit while this screen shows, when it has none of its own. */
  under?: ScreenName;
  /** Takes the whole window: no rail and no title bar (drill room and retrospective). */
  wholeWindow?: boolean;
  /** Shows what a drill keeps secret until its end; covered while presenting. */
  isSecret?: boolean;
  /** Asks for what the screen reads first, when the program starts on it, while its component is still loading. */
  askAhead?: () => void;
  /** What the palette offers from everywhere. */
  commands?: (text: Text) => Command[];
}

type Drawn<S extends ScreenName> =
  /** Loads the component, which gets the address' parameters as props. */
  | { load: () => Promise<{ default: ComponentType<Routes[S]> }> }
  /** The component itself, of the screen the program opens on: it comes with the page. */
  | { Component: ComponentType<Routes[S]> };

export type Screen<S extends ScreenName = ScreenName> = About<S> & Drawn<S>;

/** Gives a screen's definition its type. */
export const defineScreen = <S extends ScreenName>(screen: Screen<S>): Screen<S> => screen;
