// What the benches share: memory of a process, medians, and one pass of the pointer over the page.

import { readdirSync, readFileSync } from "node:fs";

/** The memory of a process and all it started, in MB; shared pages count in proportion (PSS). */
export function memory(root) {
  const children = new Map();
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = readFileSync(`/proc/${entry}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[1];
      children.set(parent, [...(children.get(parent) ?? []), entry]);
    } catch {
      // It ended meanwhile.
    }
  }
  const family = [String(root)];
  for (const member of family) family.push(...(children.get(member) ?? []));
  const kilobytes = family.map((member) => Number(/^Pss: +(\d+)/m.exec(readFileSync(`/proc/${member}/smaps_rollup`, "utf8"))?.[1] ?? 0));
  return kilobytes.reduce((a, b) => a + b, 0) / 1024;
}

export const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
export const median = (values) => quantile(values, 0.5);

/**
 * Runs in the page: presses the pointer at a point and moves it by `step` in each frame, back after half of
 * them; answers with the milliseconds of each frame. Two callbacks within one refresh of the screen are one
 * frame. Pointer and mouse events both, for React Flow's d3.
 */
export const pass = `
  const [at, step, frames, done] = arguments;
  const target = document.elementFromPoint(at.x, at.y);
  let { x, y } = at;
  const send = (kind, to) => {
    const init = { bubbles: true, cancelable: true, composed: true, view: window, clientX: x, clientY: y, screenX: x, screenY: y,
      button: kind === "move" ? -1 : 0, buttons: kind === "up" ? 0 : 1, pointerId: 1, isPrimary: true, pointerType: "mouse" };
    to.dispatchEvent(new PointerEvent("pointer" + kind, init));
    to.dispatchEvent(new MouseEvent("mouse" + kind, { ...init, button: 0 }));
  };
  send("down", target);
  const stamps = [];
  const frame = (stamp) => {
    if (stamp - stamps.at(-1) < 12) {
      requestAnimationFrame(frame);
      return;
    }
    stamps.push(stamp);
    if (stamps.length > frames) {
      send("up", target);
      done(stamps.slice(1).map((one, index) => one - stamps[index]).slice(5));
      return;
    }
    const way = stamps.length <= frames / 2 ? 1 : -1;
    x += step.x * way;
    y += step.y * way;
    send("move", target);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);`;
