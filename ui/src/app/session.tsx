// What holds for the whole window: language, theme, presentation. The core keeps them; this context
// hands them out and changes take effect at once.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { TextProvider, type Language } from "../text";
import { wear, type Theme } from "../theme";

export interface Preferences {
  language: Language;
  theme: Theme;
  presentation: boolean;
}

interface Session extends Preferences {
  change: (part: Partial<Preferences>) => void;
}

const Current = createContext<Session | undefined>(undefined);

interface Props {
  initial: Preferences;
  /** Keeps a changed part; the window does not wait for it. */
  keep?: (part: Partial<Preferences>) => void;
  children: ReactNode;
}

export function SessionProvider({ initial, keep, children }: Props) {
  const [now, setNow] = useState(initial);
  useEffect(() => wear(now), [now]);
  useEffect(() => {
    document.documentElement.lang = now.language;
  }, [now.language]);
  const session = useMemo(
    () => ({
      ...now,
      change: (part: Partial<Preferences>) => {
        setNow({ ...now, ...part });
        keep?.(part);
      },
    }),
    [now, keep],
  );
  return (
    <Current value={session}>
      <TextProvider language={now.language}>{children}</TextProvider>
    </Current>
  );
}

export function useSession(): Session {
  const session = useContext(Current);
  if (!session) throw new Error("useSession outside SessionProvider");
  return session;
}
