/** A graph with every box and line placed, as `floors.rs` writes it. */
export interface Graph {
  width: number;
  height: number;
  nodes: { id: string; x: number; y: number; w: number; h: number; title: string }[];
  edges: { id: string; from: string; to: string; points: { x: number; y: number }[] }[];
}

/** Where the graph stands in its frame: a point p is drawn at p × zoom + (x, y). */
export interface Stand {
  x: number;
  y: number;
  zoom: number;
}

/** One way to draw it. `draw` fills the frame; what it gives takes everything away again. */
export type Floor = (frame: HTMLElement, graph: Graph, stand: Stand) => () => void;
