// From a bare page to the first screen: asks the core for the preferences, then shows the frame.
import { useEffect, useState } from "react";
import { call, CallError } from "../ipc";
import { State } from "../parts/State";
import { TextProvider, type Language } from "../text";
import { Frame } from "./Frame";
import { SessionProvider, type Preferences } from "./session";

type Booted = { is: "asking" } | { is: "ready"; preferences: Preferences } | { is: "failed"; error: CallError };

const systemLanguage = (): Language => (navigator.language.startsWith("ko") ? "ko" : "en");

export function Boot() {
  const [booted, setBooted] = useState<Booted>({ is: "asking" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isStale = false;
    call("app_info", {}).then(
      (info) => {
        if (!isStale) setBooted({ is: "ready", preferences: { language: info.language, theme: "system", presentation: false } });
      },
      (thrown: unknown) => {
        if (!isStale) setBooted({ is: "failed", error: CallError.of(thrown) });
      },
    );
    return () => {
      isStale = true;
    };
  }, [attempt]);

  switch (booted.is) {
    case "asking":
      return null;
    case "failed":
      return (
        <TextProvider language={systemLanguage()}>
          <main>
            <State is={booted.error.kind} what={booted.error.what} next={booted.error.next} again={() => setAttempt(attempt + 1)} />
          </main>
        </TextProvider>
      );
    case "ready":
      return (
        <SessionProvider initial={booted.preferences}>
          <Frame />
        </SessionProvider>
      );
  }
}
