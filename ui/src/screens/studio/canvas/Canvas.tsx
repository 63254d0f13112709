import { type MouseEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useText } from "../../../text";
import { Grid, meet } from "../model/geometry";
import { NOTHING } from "../state/selection";
import { useStudio } from "../state/studio";
import { CanvasKeys, CanvasTools } from "./CanvasTools";
import styles from "./canvas.module.css";
import { EdgeLabels } from "./EdgeLabels";
import { EdgesLayer } from "./EdgesLayer";
import { Handles } from "./Handles";
import { HintBlocks } from "./HintBlocks";
import { LaneHeads } from "./LaneHeads";
import { Margin } from "./Margin";
import { NodeMenus } from "./NodeMenus";
import { NodesLayer } from "./NodesLayer";
import { PlainPaint } from "./PlainPaint";
import { boxesOf, connect, type Opened } from "./useCanvasKeys";
import { usePointer } from "./usePointer";
import { useViewport } from "./useViewport";

const MOVING_MS = 200;

/** The play graph on paper. One selection with outline and inspector; everything by keys or by pointer. */
export function Canvas() {
  const text = useText();
  const studio = useStudio();
  const { layout, placed, select, selection } = studio;
  const frame = useRef<HTMLDivElement>(null);
  const [connecting, setConnecting] = useState<string>();
  const [opened, setOpened] = useState<Opened>();
  const boxes = useMemo(() => boxesOf({ placed }), [placed]);
  const grid = useMemo(() => new Grid(boxes), [boxes]);
  const bounds = useMemo(() => (layout.nodes.length === 0 ? undefined : { x: 0, y: 0, width: layout.width, height: layout.height }), [layout]);
  const view = useViewport(frame, bounds);
  const isMoving = useMoving(layout);

  const nodes = useMemo(() => grid.within(view.area), [grid, view.area]);
  const edges = useMemo(() => layout.edges.filter((edge) => meet(spanOf(edge.points), view.area)), [layout, view.area]);

  const pointer = usePointer({
    viewport: view.current,
    pan: view.pan,
    onPaper: () => {
      setConnecting(undefined);
      select(NOTHING);
      frame.current?.focus();
    },
    onNode: (id) => {
      if (connecting !== undefined && connecting !== id) {
        connect(studio, connecting, id);
        setConnecting(undefined);
      }
      select({ is: "node", id });
      document.getElementById(`canvas-${id}`)?.querySelector("input")?.focus({ preventScroll: true });
    },
    onDragged: (id, dx, dy) => {
      const from = placed.get(id);
      if (from === undefined) return;
      const at = { x: Math.max(0, Math.round(from.x + dx)), y: Math.max(0, Math.round(from.y + dy)) };
      void studio.change(() => ({ do: "pin", node: id, at }));
    },
  });

  useWheel(frame, view);
  useShown(view.show, selection.is === "node" ? boxes.get(selection.id) : undefined, selection.is === "node" ? selection.id : undefined);

  const onContextMenu = useCallback(
    (id: string, event: MouseEvent) => {
      event.preventDefault();
      select({ is: "node", id });
      setOpened({ menu: "acts", id });
    },
    [select],
  );
  const onEdge = useCallback((id: string) => select({ is: "edge", id }), [select]);
  const selectedEdge = selection.is === "edge" ? selection.id : undefined;

  return (
    <>
      <LaneHeads layout={layout} frame={frame} view={view} />
      <div
        ref={frame}
        className={styles.frame}
        data-moving={isMoving || undefined}
        data-connecting={connecting !== undefined || undefined}
        onPointerDown={pointer.onPaperDown}
      >
        <CanvasKeys />
        <div className={styles.world}>
          <Margin layout={layout} document={studio.document} />
          <EdgesLayer layout={layout} edges={studio.document.edges} shown={edges} selected={selectedEdge} onSelect={onEdge} />
          {view.isPlain ? (
            <PlainPaint nodes={nodes} />
          ) : (
            <>
              <HintBlocks />
              <EdgeLabels document={studio.document} shown={edges} onSelect={onEdge} />
            </>
          )}
          <NodesLayer
            shown={nodes}
            isPlain={view.isPlain}
            connecting={connecting}
            setConnecting={setConnecting}
            open={setOpened}
            leave={() => document.getElementById("canvas-tree")?.focus()}
            onPointerDown={pointer.onNodeDown}
            onContextMenu={onContextMenu}
          />
          {!view.isPlain && <Handles shown={edges} />}
        </div>
        <CanvasTools view={view} />
        {connecting !== undefined && (
          <p className={styles.banner} role="status">
            {text("studio-connecting")}
          </p>
        )}
      </div>
      {opened !== undefined && (
        <NodeMenus
          key={`${opened.menu}-${opened.id}`}
          opened={opened}
          onClose={() => setOpened(undefined)}
          onOpen={setOpened}
          onConnect={setConnecting}
          onRename={studio.name}
        />
      )}
    </>
  );
}

function spanOf(points: readonly { x: number; y: number }[]) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** True for a moment after the tidy layout moved something. */
function useMoving(layout: unknown): boolean {
  const [isMoving, setMoving] = useState(false);
  const last = useRef(layout);
  useLayoutEffect(() => {
    if (last.current === layout) return;
    last.current = layout;
    setMoving(true);
    const timer = window.setTimeout(() => setMoving(false), MOVING_MS);
    return () => window.clearTimeout(timer);
  }, [layout]);
  return isMoving;
}

/** The wheel pans; with Ctrl or ⌘ it zooms. React's own listener could not hold the page still. */
function useWheel(frame: React.RefObject<HTMLElement | null>, view: { pan: (dx: number, dy: number) => void; zoomBy: (factor: number, x: number, y: number) => void }): void {
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const turned = (event: WheelEvent): void => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
      if (event.ctrlKey || event.metaKey) latest.current.zoomBy(Math.exp(-event.deltaY * lines * 0.002), event.clientX, event.clientY);
      else if (event.shiftKey) latest.current.pan(-event.deltaY * lines, 0);
      else latest.current.pan(-event.deltaX * lines, -event.deltaY * lines);
    };
    element.addEventListener("wheel", turned, { passive: false });
    return () => element.removeEventListener("wheel", turned);
  }, [frame]);
}

/** Brings a newly selected node into sight. */
function useShown(show: (box: { x: number; y: number; width: number; height: number }) => void, box: { x: number; y: number; width: number; height: number } | undefined, id: string | undefined): void {
  const latest = useRef({ show, box });
  useEffect(() => {
    latest.current = { show, box };
  });
  useEffect(() => {
    if (latest.current.box !== undefined) latest.current.show(latest.current.box);
  }, [id]);
}
