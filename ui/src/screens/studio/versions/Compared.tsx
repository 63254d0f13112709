import { ArrowLeftRight } from "lucide-react";
import { useState } from "react";
import { Show, useView } from "../../../app/view";
import type { ChangeView, Segment, VersionView } from "../../../ipc";
import { IconButton } from "../../../parts/Button";
import { Select } from "../../../parts/Select";
import { State } from "../../../parts/State";
import { useText } from "../../../text";
import { useJump } from "../jump";
import { useStudio } from "../state/studio";
import styles from "./versions.module.css";

const NOW = "now";

/** What changed from one version to another, or to now. */
export function Compared({ versions, from, onFrom }: { versions: readonly VersionView[]; from: string; onFrom: (id: string) => void }) {
  const text = useText();
  const { view } = useStudio();
  const [to, setTo] = useState(NOW);
  const until = versions.some((one) => one.id === to) ? to : NOW;
  const found = useView("version_compare", { scenario: view.id, from, ...(until === NOW ? {} : { to: until }) });
  const known = versions.map(({ id, name, made }) => ({ id, title: name, hint: made }));
  return (
    <section className={styles.changes} aria-label={text("versions-changes")}>
      <header>
        <Select label={text("versions-from")} options={known} value={from} onChange={onFrom} />
        <IconButton
          label={text("versions-swap")}
          icon={ArrowLeftRight}
          isDisabled={until === NOW}
          onPress={() => {
            onFrom(until);
            setTo(from);
          }}
        />
        <Select label={text("versions-to")} options={[{ id: NOW, title: text("versions-now"), hint: text("versions-now-help") }, ...known]} value={until} onChange={setTo} />
      </header>
      <Show view={found}>
        {({ groups, quiet, more }) =>
          groups.length === 0 && quiet === "" ? (
            <div className={styles.empty}>
              <State is="empty" what={text("versions-same")} next={text("versions-same-next")} />
            </div>
          ) : (
            <div className={styles.groups}>
              {groups.map((group, index) => (
                <section key={index}>
                  <h2>{group.heading}</h2>
                  <ul>
                    {group.changes.map((change, at) => (
                      <Change key={at} change={change} />
                    ))}
                  </ul>
                </section>
              ))}
              {more !== "" && <p className={styles.quiet}>{more}</p>}
              {quiet !== "" && <p className={styles.quiet}>{quiet}</p>}
            </div>
          )
        }
      </Show>
    </section>
  );
}

/** One sentence; it leads to its element while that still stands. */
function Change({ change }: { change: ChangeView }) {
  const text = useText();
  const jump = useJump();
  const { document } = useStudio();
  const target = change.elements.find(({ kind, id }) => (kind === "node" ? document.nodes.has(id) : kind === "edge" ? document.edges.has(id) : kind === "fault" ? document.faults.has(id) : true));
  const isText = change.wording.some((segment) => segment.is === "same");
  return (
    <li>
      {target === undefined ? (
        <span className={styles.sentence} title={text("versions-gone")}>
          {change.sentence}
        </span>
      ) : (
        <button type="button" className={styles.sentence} onClick={() => jump(target)}>
          {change.sentence}
        </button>
      )}
      {isText && (
        <p className={styles.wording}>
          {change.wording.map((segment, at) => (
            <Stretch key={at} segment={segment} />
          ))}
        </p>
      )}
    </li>
  );
}

function Stretch({ segment }: { segment: Segment }) {
  switch (segment.is) {
    case "same":
      return <span>{segment.text}</span>;
    case "removed":
      return <del>{segment.text}</del>;
    case "added":
      return <ins>{segment.text}</ins>;
  }
}
