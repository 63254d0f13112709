import { Dialog } from "../parts/Dialog";
import { Key } from "../parts/Key";
import { useText } from "../text";
import { caps, commandsNow, type Command } from "./commands";
import styles from "./ShortcutSheet.module.css";

/** Every key that works here and now, by group. */
export default function ShortcutSheet({ isOpen, onClose, screenTitle }: { isOpen: boolean; onClose: () => void; screenTitle: string }) {
  const text = useText();
  const groups = new Map<string, Command[]>();
  if (isOpen) {
    for (const command of commandsNow()) {
      if (!command.keys) continue;
      const group = command.group ?? screenTitle;
      groups.set(group, [...(groups.get(group) ?? []), command]);
    }
  }
  return (
    <Dialog title={text("sheet")} isOpen={isOpen} onClose={onClose} size="large">
      <div className={styles.groups}>
        {[...groups].map(([group, commands]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command.id}>
                  <dt>{command.keys && <Key wide>{caps(command.keys)}</Key>}</dt>
                  <dd>{command.title}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
