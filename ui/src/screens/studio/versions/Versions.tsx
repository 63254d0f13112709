import { Bookmark, Ellipsis, Pencil, RotateCcw } from "lucide-react";
import { useState } from "react";
import { toast } from "../../../app/toasts";
import { useAct, useView, Show } from "../../../app/view";
import { call, type VersionView } from "../../../ipc";
import { Button, IconButton } from "../../../parts/Button";
import { Menu } from "../../../parts/Menu";
import { State } from "../../../parts/State";
import { useText } from "../../../text";
import { NameDialog } from "../NameDialog";
import { useStudio } from "../state/studio";
import { Compared } from "./Compared";
import styles from "./versions.module.css";

type Naming = { readonly is: "new" } | { readonly is: "other"; readonly version: VersionView };

/** The versions of the scenario: named, compared with one another or with now, restored. */
export function Versions() {
  const text = useText();
  const act = useAct();
  const scenario = useStudio().view.id;
  const view = useView("version_list", { scenario });
  const [naming, setNaming] = useState<Naming>();
  const [from, setFrom] = useState<string>();

  const keep = async (name: string): Promise<void> => {
    const done = await act(() => call("version_make", { scenario, name }));
    if (done !== undefined) toast({ tone: "done", what: text("versions-made", { name: name.trim() }) });
  };
  const restore = async ({ id, name }: VersionView): Promise<void> => {
    const done = await act(() => call("version_restore", { scenario, version: id }));
    if (done !== undefined) toast({ tone: "done", what: text("versions-restored", { name }) });
  };
  const make = (
    <Button icon={Bookmark} onPress={() => setNaming({ is: "new" })}>
      {text("versions-make")}
    </Button>
  );

  return (
    <>
      <Show view={view}>
        {(versions) =>
          versions.length === 0 ? (
            <div className={styles.empty}>
              <State is="empty" what={text("versions-none")} next={text("versions-none-next")}>
                {make}
              </State>
            </div>
          ) : (
            <div className={styles.versions}>
              <section className={styles.list} aria-label={text("versions-list")}>
                <header>{make}</header>
                <ol>
                  {versions.map((version) => {
                    const isShown = version.id === shownOf(versions, from);
                    return (
                      <li key={version.id} data-shown={isShown || undefined}>
                        <button type="button" className={styles.version} aria-pressed={isShown} onClick={() => setFrom(version.id)}>
                          <b>{version.name}</b>
                          <span>
                            {version.made}
                            {version.isNamed && <> · {version.why}</>}
                          </span>
                        </button>
                        <Menu
                          label={text("versions-acts", { name: version.name })}
                          button={<IconButton label={text("versions-acts", { name: version.name })} icon={Ellipsis} />}
                          entries={[
                            { id: "rename", title: text("versions-rename"), icon: Pencil, run: () => setNaming({ is: "other", version }) },
                            { id: "restore", title: text("versions-restore"), icon: RotateCcw, run: () => void restore(version) },
                          ]}
                        />
                      </li>
                    );
                  })}
                </ol>
              </section>
              <Compared versions={versions} from={shownOf(versions, from)} onFrom={setFrom} />
            </div>
          )
        }
      </Show>
      {naming?.is === "new" && <NameDialog title={text("versions-make")} label={text("versions-name")} placeholder={text("versions-name-hint")} name="" onClose={() => setNaming(undefined)} onName={(name) => void keep(name)} />}
      {naming?.is === "other" && (
        <NameDialog
          title={text("versions-rename-title")}
          label={text("versions-name")}
          placeholder={text("versions-name-hint")}
          name={naming.version.isNamed ? naming.version.name : ""}
          onClose={() => setNaming(undefined)}
          onName={(name) => void act(() => call("version_rename", { scenario, version: naming.version.id, name }))}
        />
      )}
    </>
  );
}

/** What is compared from: the chosen version; at first the latest with a name, since one made by the way is nobody's landmark. */
function shownOf(versions: readonly VersionView[], chosen: string | undefined): string {
  const shown = versions.find((one) => one.id === chosen) ?? versions.find((one) => one.isNamed) ?? versions[0];
  return shown?.id ?? "";
}
