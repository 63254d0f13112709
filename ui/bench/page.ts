// The page of the window `floors`: nothing in it but the graph, drawn in one of two ways. The bench calls
// `openFloor` and then drags with the pointer, as it does in Drillbook.
import "./floors.css";
import { flow } from "./flow";
import type { Floor, Graph, Stand } from "./graph";
import { plain } from "./plain";

const floors: Record<string, Floor> = { flow, plain };

declare global {
  interface Window {
    /** Draws the graph of so many nodes in a frame of this size; resolves with the milliseconds until it was on the screen. */
    openFloor: (floor: string, nodes: number, size: { width: number; height: number }, stand: Stand) => Promise<number>;
  }
}

let clear = (): void => undefined;
const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

window.openFloor = async (name, nodes, size, stand) => {
  clear();
  document.body.replaceChildren();
  await nextFrame();
  const draw = floors[name];
  if (draw === undefined) throw new Error(`no floor ${name}`);
  const from = performance.now();
  const graph = (await (await fetch(`./${nodes}.graph.json`)).json()) as Graph;
  const frame = document.body.appendChild(document.createElement("div"));
  frame.id = "frame";
  frame.style.width = `${size.width}px`;
  frame.style.height = `${size.height}px`;
  clear = draw(frame, graph, stand);
  while (document.querySelector("[data-node]") === null) await nextFrame();
  await nextFrame();
  await nextFrame();
  return performance.now() - from;
};
