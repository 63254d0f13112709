import { memo, useMemo } from "react";
import type { PlacedEdge, PlacedNode } from "../../../ipc";
import { useText } from "../../../text";
import type { Document, Kind } from "../model/document";
import { PLAIN_BELOW } from "../model/geometry";
import { boxesPath, headings, linesPath } from "../model/overview";
import { useSearch } from "../search/search";
import { wordsOf } from "./Face";
import styles from "./canvas.module.css";
import { type Look, lookOf } from "./EdgesLayer";

interface Props {
  width: number;
  height: number;
  document: Document;
  nodes: readonly PlacedNode[];
  edges: readonly PlacedEdge[];
  chosen: ReadonlySet<string>;
  farness: number;
}

/** Far out, nodes are plain bars, a path for each kind, and the titles that matter most stand out. */
export const PlainPaint = memo(function PlainPaint({ width, height, document, nodes, edges, chosen, farness }: Props) {
  const text = useText();
  const search = useSearch();
  const bars = useMemo(() => grouped(nodes, (node): Kind => document.nodes.get(node.id)?.kind.type ?? "note"), [nodes, document]);
  const lines = useMemo(
    () =>
      grouped(edges, (placed): Look => {
        const edge = document.edges.get(placed.id);
        return edge === undefined ? "belongs" : lookOf(edge, placed);
      }),
    [edges, document],
  );
  // Canvas pixels a screen pixel, at the near end of this step outwards.
  const scale = (1 / PLAIN_BELOW) * 2 ** ((farness - 1) / 2);
  const titles = useMemo(
    () =>
      headings(
        nodes.flatMap((placed) => {
          const node = document.nodes.get(placed.id);
          if (node === undefined) return [];
          const { said, isBlank } = wordsOf(node, text);
          return [{ placed, kind: node.kind.type, words: isBlank ? "" : said }];
        }),
        scale,
      ),
    [nodes, document, scale, text],
  );
  const marked = nodes.filter((node) => search.nodes.has(node.id));
  return (
    <>
      <svg className={styles.plain} width={width} height={height} aria-hidden>
        {[...lines].map(([look, list]) => (
          <path key={look} data-look={look} style={{ strokeWidth: scale }} d={linesPath(list)} />
        ))}
        {[...bars].map(([kind, list]) => (
          <path key={kind} data-kind={kind} d={boxesPath(list)} />
        ))}
        {marked.length > 0 && <path data-found style={{ strokeWidth: scale * 2 }} d={boxesPath(marked)} />}
        <path data-selected style={{ strokeWidth: scale * 2 }} d={boxesPath(nodes.filter((node) => chosen.has(node.id)))} />
      </svg>
      <div className={styles.headings} aria-hidden>
        {titles.map(({ id, words, x, y }) => (
          <span key={id} data-node={id} style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}>
            {words}
          </span>
        ))}
      </div>
    </>
  );
});

function grouped<K, T>(list: readonly T[], by: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const key = by(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
