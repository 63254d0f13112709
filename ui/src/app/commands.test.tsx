import { expect, it } from "vitest";
import { draw } from "../testing";
import { commandsNow, useCommands } from "./commands";

const none = () => undefined;

function Everywhere() {
  useCommands([{ id: "go-home", title: "홈으로", keys: { code: "Digit1", alt: true }, run: none }, { id: "go-drills", title: "훈련으로", keys: { code: "Digit2", alt: true }, run: none }]);
  return null;
}

function Here() {
  useCommands([{ id: "tab-flow", title: "흐름", keys: { code: "Digit1", alt: true }, run: none }]);
  return null;
}

it("a key is told for one command only: the one it works for", () => {
  draw(<Everywhere />);
  draw(<Here />);
  const keyed = commandsNow().flatMap((one) => (one.keys?.alt ? [`${one.keys.code} ${one.id}`] : []));
  expect(keyed.toSorted()).toEqual(["Digit1 tab-flow", "Digit2 go-drills"]);
  expect(commandsNow().some((one) => one.id === "go-home")).toBe(true);
});
