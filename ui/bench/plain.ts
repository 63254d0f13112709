// Plain DOM and SVG: one moved element, boxes and lines added and taken away by the cells of a grid.
import type { Floor, Graph, Stand } from "./graph";

const cell = 512;
const rim = 256;

interface Span {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What lies in each cell of the grid. */
function gridOf<T>(things: readonly T[], spanOf: (thing: T) => Span): (area: Span) => Set<T> {
  const cells = new Map<string, T[]>();
  for (const thing of things) {
    for (const key of keysOf(spanOf(thing))) {
      const there = cells.get(key);
      if (there === undefined) cells.set(key, [thing]);
      else there.push(thing);
    }
  }
  return (area) => new Set([...keysOf(area)].flatMap((key) => cells.get(key) ?? []));
}

function* keysOf({ left, top, right, bottom }: Span): Generator<string> {
  for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x++) {
    for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y++) yield `${x},${y}`;
  }
}

/** Keeps an element for each of the things that are shown. */
function shown<T>(make: (thing: T) => Element, parent: Element): (things: ReadonlySet<T>) => void {
  const elements = new Map<T, Element>();
  return (things) => {
    for (const [thing, element] of elements) {
      if (things.has(thing)) continue;
      element.remove();
      elements.delete(thing);
    }
    for (const thing of things) {
      if (elements.has(thing)) continue;
      const element = make(thing);
      elements.set(thing, element);
      parent.append(element);
    }
  };
}

const spanOfPoints = (points: readonly { x: number; y: number }[]): Span => ({
  left: Math.min(...points.map((p) => p.x)),
  top: Math.min(...points.map((p) => p.y)),
  right: Math.max(...points.map((p) => p.x)),
  bottom: Math.max(...points.map((p) => p.y)),
});

export const plain: Floor = (frame, graph, stand) => {
  const world = frame.appendChild(document.createElement("div"));
  world.className = "world";
  const lines = world.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
  const boxesIn = gridOf(graph.nodes, (node) => ({ left: node.x, top: node.y, right: node.x + node.w, bottom: node.y + node.h }));
  const linesIn = gridOf(graph.edges, (edge) => spanOfPoints(edge.points));
  const showBoxes = shown(boxOf, world);
  const showLines = shown(lineOf, lines);
  let drawn: Span | undefined;

  const apply = (): void => {
    world.style.transform = `translate(${stand.x}px, ${stand.y}px) scale(${stand.zoom})`;
    const area = seen(stand, frame, 0);
    if (drawn !== undefined && drawn.left <= area.left && drawn.top <= area.top && drawn.right >= area.right && drawn.bottom >= area.bottom) return;
    drawn = seen(stand, frame, rim);
    showBoxes(boxesIn(drawn));
    showLines(linesIn(drawn));
  };
  apply();

  const pressed = (down: PointerEvent): void => {
    const box = down.target instanceof Element ? down.target.closest<HTMLElement>("[data-node]") : null;
    let [x, y] = [down.clientX, down.clientY];
    const moved = (move: PointerEvent): void => {
      const [dx, dy] = [move.clientX - x, move.clientY - y];
      [x, y] = [move.clientX, move.clientY];
      if (box === null) {
        stand = { ...stand, x: stand.x + dx, y: stand.y + dy };
        apply();
      } else {
        box.style.left = `${parseFloat(box.style.left || "0") + dx / stand.zoom}px`;
        box.style.top = `${parseFloat(box.style.top || "0") + dy / stand.zoom}px`;
      }
    };
    const ended = (): void => {
      window.removeEventListener("pointermove", moved);
      window.removeEventListener("pointerup", ended);
    };
    window.addEventListener("pointermove", moved);
    window.addEventListener("pointerup", ended);
  };
  frame.addEventListener("pointerdown", pressed);
  return () => frame.remove();
};

function seen({ x, y, zoom }: Stand, frame: HTMLElement, margin: number): Span {
  return { left: (-x - margin) / zoom, top: (-y - margin) / zoom, right: (frame.clientWidth - x + margin) / zoom, bottom: (frame.clientHeight - y + margin) / zoom };
}

function boxOf({ id, x, y, w, h, title }: Graph["nodes"][number]): Element {
  const box = document.createElement("div");
  box.className = "box";
  box.dataset.node = id;
  box.style.transform = `translate(${x}px, ${y}px)`;
  box.style.width = `${w}px`;
  box.style.height = `${h}px`;
  box.textContent = title;
  return box;
}

function lineOf({ points }: Graph["edges"][number]): Element {
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join(""));
  return line;
}
