import { CircleCheck, CircleDashed, Pencil, Trash2, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../../app/view";
import { call, type KeptRehearsal } from "../../../ipc";
import { AddLine } from "../../../parts/AddLine";
import { IconButton } from "../../../parts/Button";
import { useText } from "../../../text";
import { NameDialog } from "../NameDialog";
import { useStudio } from "../state/studio";
import type { Rehearsing } from "./context";
import styles from "./rehearse.module.css";

/** Rehearsals under a name. They are played again after every edit and say where they stop. */
export function Kept({ rehearsal, kept, keptError, setKept }: Rehearsing) {
  const text = useText();
  const act = useAct();
  const { view, document, select } = useStudio();
  const [renaming, setRenaming] = useState<KeptRehearsal>();
  const steps = rehearsal.view?.stop === undefined ? (rehearsal.view?.steps ?? []) : [];
  const keep = async (name: string): Promise<void> => {
    const list = await act(() => call("rehearsal_keep", { scenario: view.id, name, difficulty: rehearsal.difficulty, steps }));
    if (list !== undefined) setKept(list);
  };
  const rename = async (id: string, name: string): Promise<void> => {
    const list = await act(() => call("rehearsal_rename", { rehearsal: id, name }));
    if (list !== undefined) setKept(list);
  };
  const remove = async (id: string): Promise<void> => {
    const list = await act(() => call("rehearsal_remove", { rehearsal: id }));
    if (list !== undefined) setKept(list);
  };
  return (
    <section>
      <h3>{text("rehearsal-kept")}</h3>
      {steps.length > 0 && <AddLine label={text("rehearsal-keep")} onAdd={([name]) => name !== undefined && void keep(name)} />}
      {keptError !== undefined && (
        <p className={styles.quiet} role="alert">
          {keptError.what} {keptError.next}
        </p>
      )}
      {keptError === undefined && kept.length === 0 && steps.length === 0 && <p className={styles.quiet}>{text("rehearsal-none-kept")}</p>}
      <ul className={styles.kept}>
        {kept.map((one) => {
          const { stop } = one;
          const place = stop?.node;
          const How = one.isWaiting ? CircleDashed : stop === undefined ? CircleCheck : TriangleAlert;
          return (
            <li key={one.id} data-broken={stop !== undefined || undefined}>
              <How aria-hidden size={16} strokeWidth={1.5} />
              <div>
                <button type="button" className={styles.jump} onClick={() => rehearsal.load(one)}>
                  {one.name}
                </button>
                <small>{one.says}</small>
                {stop !== undefined && (
                  <small className={styles.why}>
                    {place !== undefined && document.nodes.has(place) ? (
                      <button type="button" className={styles.jump} onClick={() => select({ is: "node", id: place, isListed: true })}>
                        {stop.what}
                      </button>
                    ) : (
                      stop.what
                    )}{" "}
                    {stop.why}
                  </small>
                )}
              </div>
              <div>
                <IconButton label={text("rehearsal-rename", { name: one.name })} icon={Pencil} size="small" onPress={() => setRenaming(one)} />
                <IconButton label={text("rehearsal-remove", { name: one.name })} icon={Trash2} size="small" onPress={() => void remove(one.id)} />
              </div>
            </li>
          );
        })}
      </ul>
      {renaming !== undefined && (
        <NameDialog title={text("rehearsal-rename", { name: renaming.name })} label={text("rehearsal-name")} name={renaming.name} onClose={() => setRenaming(undefined)} onName={(name) => void rename(renaming.id, name)} />
      )}
    </section>
  );
}
