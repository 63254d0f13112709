// From a bare page to the first screen: asks the core for language, look and workspace, then shows the
// frame, the first-run page, or what to do when the workspace does not open.
import { useCallback, useEffect, useState } from "react";
import { call, CallError, takeFirstAnswers, type WorkspaceStatus } from "../ipc";
import { State } from "../parts/State";
import { TextProvider, type Language } from "../text";
import { readType } from "../theme";
import { ClosedWorkspace } from "./ClosedWorkspace";
import { Frame } from "./Frame";
import { placeOf, replace } from "./routes";
import { screenNamed } from "./screens";
import { SessionProvider, type Preferences } from "./session";
import { toast } from "./toasts";

type Booted =
  | { is: "asking" }
  | { is: "open"; preferences: Preferences }
  | { is: "closed"; language: Language; status: Extract<WorkspaceStatus, { is: "closed" }> }
  | { is: "failed"; error: CallError };

const systemLanguage = (): Language => (navigator.language.startsWith("ko") ? "ko" : "en");

async function boot(): Promise<Booted> {
  takeFirstAnswers();
  screenNamed(placeOf(window.location.hash).screen)?.preload();
  const asked = call("settings_get", {});
  // While the workspace is closed there are no settings; the status says why.
  asked.catch(() => undefined);
  const [info, status] = await Promise.all([call("app_info", {}), call("workspace_status", {}), readType()]);
  if (status.is === "closed") return { is: "closed", language: info.language, status };
  if (status.isFresh && placeOf(window.location.hash).screen === "home") replace("first");
  screenNamed(placeOf(window.location.hash).screen)?.askAhead?.();
  const settings = await asked;
  return { is: "open", preferences: { language: settings.language, theme: settings.theme, presentation: false } };
}

/** Keeps what was chosen; the window has already changed. */
function keep(part: Partial<Preferences>): void {
  const { language, theme } = part;
  if (language === undefined && theme === undefined) return;
  const draft = { ...(language === undefined ? {} : { language }), ...(theme === undefined ? {} : { theme }) };
  call("settings_set", draft).catch((thrown: unknown) => {
    const error = CallError.of(thrown);
    toast({ tone: error.kind, what: error.what, next: error.next });
  });
}

export function Boot() {
  const [booted, setBooted] = useState<Booted>({ is: "asking" });
  const start = useCallback(() => {
    boot().then(setBooted, (thrown: unknown) => setBooted({ is: "failed", error: CallError.of(thrown) }));
  }, []);
  useEffect(start, [start]);

  switch (booted.is) {
    case "asking":
      return null;
    case "failed":
      return (
        <TextProvider language={systemLanguage()}>
          <main>
            <State is="broken" what={booted.error.what} next={booted.error.next} again={start} />
          </main>
        </TextProvider>
      );
    case "closed":
      return (
        <SessionProvider initial={{ language: booted.language, theme: "system", presentation: false }}>
          <ClosedWorkspace status={booted.status} onOpen={start} />
        </SessionProvider>
      );
    case "open":
      return (
        <SessionProvider initial={booted.preferences} keep={keep}>
          <Frame />
        </SessionProvider>
      );
  }
}
