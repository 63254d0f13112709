// The window: title bar, rail, the screen, messages, palette and shortcut sheet.
import { Search } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { Button } from "../parts/Button";
import { keepLastSyllable } from "../parts/lastSyllable";
import { State } from "../parts/State";
import { SavedState } from "../parts/status";
import { useText } from "../text";
import { caps, press, useCommands, type Command } from "./commands";
import { Covered } from "./Covered";
import { ErrorBoundary } from "./ErrorBoundary";
import { Mark } from "./Mark";
import { Rail } from "./Rail";
import { go, hrefTo, placeOf, useHash } from "./routes";
import { screenNamed, screens } from "./screens";
import { useSession } from "./session";
import { TitleSlots } from "./Title";
import { Toasts } from "./toasts";
import styles from "./Frame.module.css";

// Not needed for the first screen: fetched once that stands, or when one is opened before.
const Palette = lazy(() => import("./Palette"));
const ShortcutSheet = lazy(() => import("./ShortcutSheet"));
const REST_AFTER_MS = 500;

export function Frame() {
  const text = useText();
  const session = useSession();
  const hash = useHash();
  const place = placeOf(hash);
  const screen = screenNamed(place.screen) ?? screenNamed("home");
  const [open, setOpen] = useState<"palette" | "sheet" | undefined>();
  const [hasRest, setRest] = useState(false);
  const [crumbs, setCrumbs] = useState<HTMLElement | null>(null);
  const [end, setEnd] = useState<HTMLElement | null>(null);
  const slots = useMemo(() => ({ crumbs, end }), [crumbs, end]);

  const paletteKeys = { code: "KeyK", mod: true };
  const places = screens.filter((one) => one.rail).sort((a, b) => (a.rail?.order ?? 0) - (b.rail?.order ?? 0));
  const frameCommands: Command[] = [
    ...places.map((one, index) => ({
      id: `go-${one.name}`,
      title: text("command-go", { place: text(one.title) }),
      group: text("frame-everywhere"),
      keys: { code: `Digit${index + 1}`, alt: true },
      inFields: true,
      run: () => go(one.name),
    })),
    { id: "palette", title: text("palette"), group: text("frame-everywhere"), keys: paletteKeys, inFields: true, unlisted: true, run: () => setOpen("palette") },
    { id: "sheet", title: text("sheet"), group: text("frame-everywhere"), keys: { code: "Slash", shift: true }, run: () => setOpen("sheet") },
    {
      id: "language",
      title: text("command-language"),
      run: () => session.change({ language: session.language === "ko" ? "en" : "ko" }),
    },
    ...(["light", "dark", "system"] as const).map((theme) => ({ id: `theme-${theme}`, title: text(`command-theme-${theme}`), run: () => session.change({ theme }) })),
    {
      id: "presentation",
      title: text(session.presentation ? "command-presentation-off" : "command-presentation-on"),
      run: () => session.change({ presentation: !session.presentation }),
    },
    ...screens.flatMap((one) => one.commands?.(text) ?? []),
  ];
  useCommands(frameCommands);

  useEffect(() => {
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);

  useEffect(keepLastSyllable, []);

  useEffect(() => {
    const timer = window.setTimeout(() => setRest(true), REST_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);

  // Focus goes along to the new screen, so that Tab and a screen reader start there.
  useEffect(() => {
    if (document.activeElement instanceof HTMLElement && document.activeElement.closest("nav")) document.getElementById("screen")?.focus({ preventScroll: true });
  }, [hash]);

  if (!screen) return <State is="broken" what={text("frame-broken")} />;
  const { Component } = screen;
  const body = (
    <ErrorBoundary key={hash} text={text}>
      <Suspense fallback={<State is="loading" />}>
        {screen.isSecret && session.presentation ? <Covered title={text(screen.title)} /> : <Component {...place.params} />}
      </Suspense>
    </ErrorBoundary>
  );

  return (
    <TitleSlots value={slots}>
      <div className={styles.window}>
        {screen.wholeWindow ? (
          <main id="screen" tabIndex={-1} className={styles.whole}>
            {body}
          </main>
        ) : (
          <div className={styles.frame}>
            <a href="#screen" className={styles.skip} onClick={(event) => {
              event.preventDefault();
              document.getElementById("screen")?.focus();
            }}>
              {text("frame-skip")}
            </a>
            <header className={styles.title}>
              <a href={hrefTo("home")} className={styles.mark} aria-label={text("home")}>
                <Mark />
              </a>
              <div ref={setCrumbs} className={styles.crumbs} />
              <div ref={setEnd} className={styles.end} />
              <SavedState />
              <Button icon={Search} onPress={() => setOpen("palette")}>
                {text("frame-find")} <kbd className={styles.keys}>{caps(paletteKeys)}</kbd>
              </Button>
            </header>
            <Rail lit={screen.rail ? screen.name : (screen.under ?? screen.name)} />
            <main id="screen" tabIndex={-1} className={styles.screen}>
              {body}
            </main>
          </div>
        )}
        <Toasts />
      </div>
      {(hasRest || open !== undefined) && (
        <Suspense fallback={null}>
          <Palette isOpen={open === "palette"} onClose={() => setOpen(undefined)} />
          <ShortcutSheet isOpen={open === "sheet"} onClose={() => setOpen(undefined)} screenTitle={text(screen.title)} />
        </Suspense>
      )}
    </TitleSlots>
  );
}
