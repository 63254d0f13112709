import { AlarmClock, ArrowUpRight, Star, Unlink } from "lucide-react";
import type { Edge, Node } from "../model/whole";
import { Button, IconButton } from "../../../parts/Button";
import { useLanguage, useText } from "../../../text";
import { wordsOf } from "../canvas/Face";
import { primaryEdge } from "../model/document";
import { nodeIcon } from "../model/kinds";
import { branchesOf, letter } from "../model/tree";
import { useStudio } from "../state/studio";
import { Group } from "./Fields";
import styles from "./inspector.module.css";

/** What leads to a node and what it leads to; each edge can be opened, and undone. */
export function Links({ node }: { node: Node }) {
  const text = useText();
  const { document, change, select } = useStudio();
  const into = document.into.get(node.id) ?? [];
  // The ways out of a decision have cards of their own.
  const out = (document.out.get(node.id) ?? []).filter((edge) => edge.kind.type !== "branch");
  const callByClock = (): void =>
    void change(() => ({ do: "connect", to: node.id, kind: { type: "trigger", on: { event: "drillStarted" }, delay: 10, windows: [], priority: 0 } })).then((made) => {
      if (made?.kind === "edge") select({ is: "edge", id: made.id, isListed: true });
    });
  const isCalled = into.some((edge) => edge.kind.type === "trigger");
  return (
    <>
      {out.length > 0 && (
        <Group title={text("studio-leads-to")}>
          <ul className={styles.links}>
            {out.map((edge) => (
              <Link key={edge.id} edge={edge} other={edge.to} isPrimary={false} />
            ))}
          </ul>
        </Group>
      )}
      {(into.length > 0 || node.kind.type === "inject" || node.kind.type === "symptom") && (
        <Group title={text("studio-comes-from")}>
          <ul className={styles.links}>
            {into.map((edge) => (
              <Link key={edge.id} edge={edge} other={edge.from} isPrimary={into.length > 1 && primaryEdge(document, node.id)?.id === edge.id} />
            ))}
          </ul>
          {!isCalled && node.kind.type !== "hint" && (
            <div>
              <Button size="small" icon={AlarmClock} onPress={callByClock}>
                {text("links-call-by-clock")}
              </Button>
            </div>
          )}
        </Group>
      )}
    </>
  );
}

function Link({ edge, other, isPrimary }: { edge: Edge; other: string | undefined; isPrimary: boolean }) {
  const text = useText();
  const language = useLanguage();
  const studio = useStudio();
  const node = other === undefined ? undefined : studio.document.nodes.get(other);
  const Icon = node === undefined ? ArrowUpRight : nodeIcon(node);
  const name = node === undefined ? text("studio-anywhere") : wordsOf(node, text).said;
  const index = edge.from === undefined ? -1 : branchesOf(studio.document, edge.from).findIndex((one) => one.id === edge.id);
  const facts = edge.kind.type === "branch" ? `${letter(index, language)}${edge.kind.default ? ` · ${text("studio-default")}` : ""}` : edge.kind.type === "then" ? "" : edge.kind.type === "trigger" ? text(`links-on-${edge.kind.on.event}`, { minutes: edge.kind.delay }) : text(`studio-edge-${edge.kind.type}`);
  // A control is called what it shows.
  const said = [name, facts, isPrimary ? text("studio-main-way") : ""].filter((part) => part !== "").join(" ");
  return (
    <li>
      <Button look="bare" size="small" className={styles.link ?? ""} label={text("studio-open-edge", { name: said })} onPress={() => studio.select({ is: "edge", id: edge.id, isListed: true })}>
        <Icon aria-hidden size={14} strokeWidth={1.5} />
        <span>{name}</span> {facts !== "" && <em>{facts}</em>} {isPrimary && <em>{text("studio-main-way")}</em>}
      </Button>
      {edge.kind.type === "branch" && !edge.kind.default && (
        <IconButton label={text("studio-make-default")} icon={Star} size="small" onPress={() => void studio.change(() => ({ do: "setDefaultBranch", edge: edge.id }))} />
      )}
      {node !== undefined && <IconButton label={text("studio-go-to", { name })} icon={ArrowUpRight} size="small" onPress={() => studio.select({ is: "node", id: node.id, isListed: true })} />}
      <IconButton label={text("studio-cut", { name })} icon={Unlink} size="small" onPress={() => void studio.change(() => ({ do: "removeEdge", edge: edge.id }))} />
    </li>
  );
}
