import { type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import { useCommands } from "../../../app/commands";
import { useText } from "../../../text";
import type { Layout } from "../../../ipc";
import { CanvasPaint } from "../rehearse/CanvasPaint";
import type { Document } from "../model/document";
import { edgeNear, type Point } from "../model/edge-path";
import { Grid, meet } from "../model/geometry";
import { chosenNodes, NOTHING, ofNodes, toggled } from "../state/selection";
import { StudioProvider, useStudio } from "../state/studio";
import { boxesOf, connect, move } from "./acts";
import styles from "./canvas.module.css";
import { CanvasKeys, CanvasTools } from "./CanvasTools";
import { ChosenBar } from "./ChosenBar";
import { canvasCommands, type Opened } from "./commands";
import { EdgeLabels } from "./EdgeLabels";
import { EdgesLayer } from "./EdgesLayer";
import { Handles } from "./Handles";
import { HintBlocks } from "./HintBlocks";
import { LaneHeads } from "./LaneHeads";
import { Margin } from "./Margin";
import { MENU_ANCHOR, NodeMenus } from "./NodeMenus";
import { NodesLayer } from "./NodesLayer";
import { PlainPaint } from "./PlainPaint";
import { SelectedEdge } from "./SelectedEdge";
import { useCanvasKeys } from "./useCanvasKeys";
import { useClipboard } from "./useClipboard";
import { type Folds, useFolds } from "./useFolds";
import { usePointer } from "./usePointer";
import { useMoving, useShown, useWheel } from "./useSight";
import { useViewport } from "./useViewport";

/** The play graph on paper. One selection with outline and inspector; everything by keys or by pointer. */
export function Canvas() {
  const { folds, studio } = useFolds(useStudio());
  return (
    <StudioProvider value={studio}>
      <Paper folds={folds} />
    </StudioProvider>
  );
}

function Paper({ folds }: { folds: Folds }) {
  const text = useText();
  const studio = useStudio();
  const { layout, placed, select, selection, document } = studio;
  const frame = useRef<HTMLDivElement>(null);
  const world = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLElement>(null);
  const [band, wire] = [useRef<HTMLElement>(null), useRef<SVGPathElement>(null)];
  const drawings = useMemo(() => ({ band, wire }), [band, wire]);
  const [connecting, setConnecting] = useState<string>();
  const [isBanding, setBanding] = useState(false);
  const [opened, setOpened] = useState<Opened>();
  const boxes = useMemo(() => boxesOf({ placed }), [placed]);
  const grid = useMemo(() => new Grid(boxes), [boxes]);
  const bounds = useMemo(() => (layout.nodes.length === 0 ? undefined : { x: 0, y: 0, width: widthOf(layout, document.edges), height: layout.height }), [layout, document.edges]);
  const view = useViewport(frame, world, bounds);
  const isPlain = view.farness > 0;
  const isMoving = useMoving(layout);
  const chosen = useMemo(() => new Set(chosenNodes(selection)), [selection]);

  const nodes = useMemo(() => grid.within(view.area), [grid, view.area]);
  const seen = useMemo(() => layout.nodes.filter((node) => nodes.has(node.id)), [layout, nodes]);
  const edges = useMemo(() => layout.edges.filter((edge) => meet(spanOf(edge), view.area)), [layout, view.area]);

  const clipboard = useClipboard(studio, folds.tree, frame);
  const ground = { studio, text, view, folds, clipboard: clipboard.ways, setConnecting, open: setOpened };
  const commands = canvasCommands(ground);
  useCommands(commands);
  const keys = useCanvasKeys({ studio, commands, connecting, setConnecting, open: setOpened, leave: () => world.current?.querySelector<HTMLElement>("#canvas-tree")?.focus() });

  /** Where nodes are painted plainly they are no elements. */
  const nodeAt = (point: Point): string | undefined => (isPlain ? [...grid.within({ ...point, width: 0, height: 0 })][0] : undefined);

  const onPointerDown = usePointer(
    {
      view,
      isBanding,
      chosen: [...chosen],
      nodeAt,
      edgeAt: (point) => edgeNear(edges, point, 7 / view.current.current.zoom),
      onPaper: () => {
        setConnecting(undefined);
        select(NOTHING);
        world.current?.querySelector<HTMLElement>("#canvas-tree")?.focus({ preventScroll: true });
      },
      onNode: (id, isAdding) => {
        if (connecting !== undefined && connecting !== id) {
          connect(studio, connecting, id);
          setConnecting(undefined);
        }
        select(isAdding ? toggled(selection, id) : { is: "node", id });
      },
      onNodeTwice: studio.name,
      onEdge: (id) => select({ is: "edge", id }),
      onUnfold: (id) => folds.fold([id], false),
      onDragged: (ids, dx, dy) => move(studio, ids, dx, dy),
      onBand: (area, isAdding) => {
        const met = grid.within(area);
        const inside = layout.nodes.filter((node) => met.has(node.id)).map((node) => node.id);
        select(ofNodes(isAdding ? [...chosenNodes(selection), ...inside] : inside));
        setBanding(false);
      },
      onWire: (from, to) => {
        if (to === undefined) setConnecting(from);
        else connect(studio, from, to);
      },
    },
    drawings,
  );
  useWheel(frame, view);
  useShown(view.show, selection.is === "node" ? boxes.get(selection.id) : undefined, selection.is === "node" ? selection.id : undefined);
  useKeptFocus(selection.is);
  useEdgeFocus(selection.is === "edge" && selection.isListed !== true ? selection.id : undefined);

  const onContextMenu = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest("button") !== null) return;
    event.preventDefault();
    const point = view.pointAt(event.clientX, event.clientY);
    const id = event.target.closest("[data-node]")?.getAttribute("data-node") ?? nodeAt(point);
    if (anchor.current !== null) anchor.current.style.transform = `translate(${point.x}px, ${point.y}px)`;
    if (id !== undefined) {
      if (!chosen.has(id)) select({ is: "node", id });
      setOpened({ menu: "acts", id });
      return;
    }
    const edge = event.target.closest("[data-edge]")?.getAttribute("data-edge") ?? edgeNear(edges, point, 7 / view.current.current.zoom);
    if (edge !== undefined) select({ is: "edge", id: edge });
    setOpened(edge === undefined ? { menu: "paper", id: "" } : { menu: "edge", id: edge });
  };

  return (
    <>
      <LaneHeads layout={layout} view={view} />
      <div
        ref={frame}
        className={styles.frame}
        data-moving={isMoving || undefined}
        data-connecting={connecting !== undefined || isBanding || undefined}
        onPointerDown={onPointerDown}
        onContextMenu={onContextMenu}
        onFocus={({ currentTarget, target }) => currentTarget.toggleAttribute("data-ring", target.matches("#canvas-tree:focus-visible"))}
        onBlur={({ currentTarget }) => currentTarget.removeAttribute("data-ring")}
        {...clipboard.events}
      >
        <CanvasKeys view={view} grid={grid} />
        <div ref={world} className={styles.world}>
          <Margin layout={layout} document={document} area={isPlain ? undefined : view.area} />
          {isPlain ? (
            <PlainPaint width={layout.width} height={layout.height} document={document} nodes={seen} edges={edges} chosen={chosen} farness={view.farness} />
          ) : (
            <>
              <EdgesLayer width={layout.width} height={layout.height} edges={document.edges} shown={edges} selected={selection.is === "edge" ? selection.id : undefined} />
              <HintBlocks />
              <EdgeLabels document={document} shown={edges} />
            </>
          )}
          <NodesLayer shown={nodes} isPlain={isPlain} connecting={connecting} folded={folds.below} onKey={keys.onKey} onTreeKey={keys.onTreeKey} />
          {!isPlain && <CanvasPaint nodes={seen} />}
          {!isPlain && <Handles shown={edges} view={view} />}
          <svg className={styles.wire} aria-hidden>
            <path ref={wire} />
          </svg>
          <i ref={band} className={styles.band} aria-hidden />
          <i ref={anchor} id={MENU_ANCHOR} className={styles.anchor} aria-hidden />
        </div>
        <CanvasTools view={view} folds={folds} isBanding={isBanding} setBanding={setBanding} />
        <ChosenBar clipboard={clipboard.ways} />
        <SelectedEdge anchor={anchor} />
        {connecting !== undefined && (
          <p className={styles.banner} role="status">
            {text("studio-connecting")}
          </p>
        )}
      </div>
      {opened !== undefined && <NodeMenus key={`${opened.menu}-${opened.id}`} {...ground} opened={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
}

/** Half the room that the words on a trigger's line take. */
const WORDS_HALF = 44;

/** How wide the flow is with the words on the lines at its right. */
function widthOf({ width, edges: routes }: Layout, edges: Document["edges"]): number {
  return routes.reduce((most, { id, label }) => (edges.get(id)?.kind.type === "trigger" ? Math.max(most, label.x + WORDS_HALF) : most), width);
}

/** An edge has no field of its own: the paper takes its keys. */
function useEdgeFocus(edge: string | undefined): void {
  useEffect(() => {
    if (edge !== undefined) window.document.getElementById("canvas-tree")?.focus({ preventScroll: true });
  }, [edge]);
}

/** When the selected node was taken away the paper takes the keys, so that the next one is not lost. */
function useKeptFocus(selected: string): void {
  useEffect(() => {
    if (selected === "none" && window.document.activeElement === window.document.body) window.document.getElementById("canvas-tree")?.focus({ preventScroll: true });
  }, [selected]);
}

const spans = new WeakMap<object, { x: number; y: number; width: number; height: number }>();

/** The box around a line, worked out once as long as the line stays the same. */
function spanOf(edge: { readonly points: readonly { x: number; y: number }[] }) {
  const known = spans.get(edge);
  if (known !== undefined) return known;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of edge.points) {
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
  const span = { x: left, y: top, width: right - left, height: bottom - top };
  spans.set(edge, span);
  return span;
}
