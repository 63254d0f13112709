import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { useCommands } from "../../app/commands";
import { useExportScenario, useSaveFile } from "../../app/saved";
import { useAct } from "../../app/view";
import { call } from "../../ipc";
import { IconButton } from "../../parts/Button";
import { Menu, type MenuEntry } from "../../parts/Menu";
import { useText } from "../../text";
import { MORE, type MoreEntry } from "./more/entries";
import { useStudio } from "./state/studio";

/** What else can be done with the scenario: behind "⋯" in the title bar, and in the palette. */
export function MoreMenu() {
  const text = useText();
  const save = useSaveFile();
  const exportScenario = useExportScenario();
  const studio = useStudio();
  const act = useAct();
  const openBeside = (scenario: string): void => void act(() => call("window_open", { scenario }));
  const [open, setOpen] = useState<string>();
  const start = (entry: MoreEntry): void => {
    if ("run" in entry) entry.run({ studio, text, save, exportScenario, openBeside });
    else setOpen(entry.id);
  };
  useCommands(MORE.map((entry) => ({ id: entry.id, title: text(entry.title), group: text("studio"), run: () => start(entry) })));
  const entries = MORE.flatMap((entry): MenuEntry[] => {
    const line: MenuEntry = { id: entry.id, title: text(entry.title), icon: entry.icon, run: () => start(entry) };
    return entry.isFirstOfGroup === true ? ["line", line] : [line];
  });
  const opened = MORE.find((entry) => entry.id === open);
  return (
    <>
      <Menu label={text("more")} button={<IconButton label={text("more")} icon={Ellipsis} />} entries={entries} />
      {opened !== undefined && "Dialog" in opened && <opened.Dialog onClose={() => setOpen(undefined)} />}
    </>
  );
}
