// Every word on screen comes from the .ftl files that Rust reads too: src-tauri/text/{ko,en}/AREA.ftl.
// Dates and numbers come from Rust as finished strings; plain counts may be passed to a message.
import { FluentBundle, FluentResource, type FluentValue, type FluentVariable } from "@fluent/bundle";
import { I18nProvider } from "react-aria-components";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { withJosa } from "./josa";

export type Language = "ko" | "en";
export const languages: readonly Language[] = ["ko", "en"];

/** Words a message by its id or `id.attribute`; the arguments are the message's variables. */
export type Text = (id: string, args?: Record<string, FluentVariable>) => string;

const sources = import.meta.glob<string>("../../../src-tauri/text/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

const wordOf = (value: FluentValue | undefined): string =>
  typeof value === "object" ? String(value.valueOf()) : (value ?? "");
const josa = (positional: FluentValue[]) => withJosa(wordOf(positional[0]), wordOf(positional[1]));

/** One language. An area is taken apart when one of its messages is wanted first, so that starting does not wait for all. */
class Words {
  readonly bundle: FluentBundle;
  readonly #unread: Set<string>;

  constructor(language: Language) {
    this.bundle = new FluentBundle(language, { useIsolating: false, functions: { JOSA: josa } });
    this.#unread = new Set(Object.entries(sources).flatMap(([path, source]) => (path.includes(`/text/${language}/`) ? [`\n${source}`] : [])));
  }

  message(name: string) {
    if (!this.bundle.hasMessage(name)) {
      for (const source of this.#unread) if (source.includes(`\n${name} =`)) this.#read(source);
    }
    return this.bundle.getMessage(name);
  }

  #read(source: string): void {
    this.#unread.delete(source);
    this.bundle.addResource(new FluentResource(source), { allowOverrides: true });
  }
}

const languagesRead = new Map<Language, Words>();

/** The words of one language, for use outside components. */
export function textIn(language: Language): Text {
  const words = languagesRead.get(language) ?? new Words(language);
  languagesRead.set(language, words);
  return (id, args) => {
    const [name = "", attribute] = id.split(".", 2);
    const message = words.message(name);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    if (pattern === undefined || pattern === null) {
      console.error(`no text ${id} in ${language}`);
      return `⟦${id}⟧`;
    }
    const errors: Error[] = [];
    const said = words.bundle.formatPattern(pattern, args ?? null, errors);
    for (const error of errors) console.error(`text ${id} in ${language}: ${error.message}`);
    return said;
  };
}

const Spoken = createContext<{ language: Language; text: Text } | undefined>(undefined);

/** Gives everything below one language; changing it takes effect at once. */
export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const spoken = useMemo(() => ({ language, text: textIn(language) }), [language]);
  return (
    <Spoken value={spoken}>
      <I18nProvider locale={language === "ko" ? "ko-KR" : "en-GB"}>{children}</I18nProvider>
    </Spoken>
  );
}

function useSpoken() {
  const spoken = useContext(Spoken);
  if (!spoken) throw new Error("useText outside TextProvider");
  return spoken;
}

/** The function that words messages in the language on screen. */
export const useText = (): Text => useSpoken().text;

/** The language on screen. */
export const useLanguage = (): Language => useSpoken().language;
