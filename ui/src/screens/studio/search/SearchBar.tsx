import { CaseSensitive, ChevronDown, ChevronUp, Replace, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useCommands } from "../../../app/commands";
import { toast } from "../../../app/toasts";
import { Button, IconButton } from "../../../parts/Button";
import { isComposingKey } from "../../../parts/draft";
import { TextField } from "../../../parts/TextField";
import { useText } from "../../../text";
import { useJump } from "../jump";
import { type Hit, hitsOf, nextAfter, patternOf, replacedAll, replacedOne } from "../model/find";
import { useStudio } from "../state/studio";
import type { Wanted } from "./SearchArea";
import styles from "./search.module.css";

const SOON_MS = 120;

interface Props {
  wanted: Wanted;
  hits: readonly Hit[];
  pattern: RegExp | undefined;
  onChange: (part: Partial<Wanted>) => void;
  onClose: () => void;
}

/** Find and replace over the whole scenario. The focus stays here while one goes from place to place. */
export function SearchBar({ wanted, hits, pattern, onChange, onClose }: Props) {
  const text = useText();
  const studio = useStudio();
  const jump = useJump();
  const field = useRef<HTMLElement>(null);
  const [at, setAt] = useState<number>();
  const { instead } = wanted;
  const current = at === undefined ? undefined : hits[Math.min(at, hits.length - 1)];

  useEffect(() => {
    if (field.current instanceof HTMLInputElement) field.current.select();
    field.current?.focus();
  }, [wanted.asked]);

  const go = (by: 1 | -1): void => {
    if (hits.length === 0) return;
    const next = at === undefined ? (by === 1 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length;
    setAt(next);
    show(hits[next]);
  };
  const show = (hit: Hit | undefined): void => {
    if (hit === undefined) return;
    const focused = document.activeElement;
    jump(hit.ref);
    // Going there may take the focus along; whoever searches goes on typing here.
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => focused instanceof HTMLElement && focused.closest(`.${styles.bar ?? ""}`) !== null && focused.focus({ preventScroll: true })));
  };
  /** Enter may come before what was typed last has been looked for. */
  const goFor = (needle: string): void => {
    if (needle === wanted.needle) {
      go(1);
      return;
    }
    const sought = patternOf(needle, wanted.isCaseKept);
    const [first] = sought === undefined ? [] : hitsOf(studio.document, sought);
    setAt(first === undefined ? undefined : 0);
    show(first);
  };
  useCommands([
    { id: "search-next", title: text("search-next"), group: text("studio"), keys: { code: "F3" }, inFields: true, run: () => go(1) },
    { id: "search-previous", title: text("search-previous"), group: text("studio"), keys: { code: "F3", shift: true }, inFields: true, run: () => go(-1) },
  ]);

  const replaceOne = async (words: string): Promise<void> => {
    if (at === undefined || current === undefined || pattern === undefined) {
      go(1);
      return;
    }
    const done = await studio.change((document) => replacedOne(document, current, words));
    if (done !== undefined) setAt(nextAfter(hits, Math.min(at, hits.length - 1), pattern, words));
  };
  const replaceAll = async (): Promise<void> => {
    if (pattern === undefined || hits.length === 0) return;
    const done = await studio.change((document) => replacedAll(document, pattern, instead));
    if (done !== undefined) toast({ tone: "done", what: text("search-replaced", { count: hits.length }) });
    // With nothing left to replace the button can be pressed no more and would let the focus go.
    field.current?.focus();
  };
  const close = (): void => {
    onClose();
    const { selection } = studio;
    if (selection.is === "node") studio.select({ is: "node", id: selection.id });
    else document.getElementById("canvas-tree")?.focus({ preventScroll: true });
  };
  const closeNow = useRef(close);
  useEffect(() => {
    closeNow.current = close;
  });
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent): void => {
      if (event.key === "Escape" && !isComposingKey(event) && document.activeElement === document.body) closeNow.current();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (isComposingKey(event)) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    if (event.key === "Enter" && event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      go(-1);
    }
  };

  const count = ((): string => {
    if (wanted.needle === "") return "";
    if (hits.length === 0) return text("search-nothing");
    return at === undefined ? text("search-count", { count: hits.length }) : text("search-at", { at: Math.min(at, hits.length - 1) + 1, count: hits.length });
  })();
  return (
    <div role="search" aria-label={text("search")} className={styles.bar} onKeyDownCapture={onKeyDownCapture}>
      <TextField
        label={text("search-words")}
        isLabelHidden
        isSearch
        placeholder={text("search-words")}
        pause={SOON_MS}
        value={wanted.needle}
        inputRef={field}
        className={styles.field ?? ""}
        onSave={(needle) => {
          setAt(undefined);
          onChange({ needle });
        }}
        onEnter={goFor}
      />
      <IconButton label={text("search-case")} icon={CaseSensitive} size="small" isSelected={wanted.isCaseKept} onPress={() => onChange({ isCaseKept: !wanted.isCaseKept })} />
      <IconButton label={text("search-previous")} icon={ChevronUp} size="small" isDisabled={hits.length === 0} onPress={() => go(-1)} />
      <IconButton label={text("search-next")} icon={ChevronDown} size="small" isDisabled={hits.length === 0} onPress={() => go(1)} />
      <span role="status" className={styles.count}>
        {count}
      </span>
      {wanted.isReplacing ? (
        <>
          <TextField label={text("search-instead")} isLabelHidden placeholder={text("search-instead")} pause={SOON_MS} autoFocus value={instead} className={styles.field ?? ""} onSave={(words) => onChange({ instead: words })} onEnter={(words) => void replaceOne(words)} />
          <Button size="small" isDisabled={hits.length === 0} onPress={() => void replaceOne(instead)}>
            {text("search-replace-one")}
          </Button>
          <Button size="small" isDisabled={hits.length === 0} onPress={() => void replaceAll()}>
            {text("search-replace-all")}
          </Button>
        </>
      ) : (
        <IconButton label={text("search-replace")} icon={Replace} size="small" onPress={() => onChange({ isReplacing: true })} />
      )}
      {current !== undefined && <Where hit={current} />}
      <IconButton label={text("search-close")} icon={X} size="small" className={styles.close ?? ""} onPress={close} />
    </div>
  );
}

const AROUND = 24;

/** The words around a hit, for places that are not in sight. */
function Where({ hit }: { hit: Hit }) {
  const { words, at, length } = hit;
  const [from, to] = [Math.max(0, at - AROUND), Math.min(words.length, at + length + AROUND)];
  return (
    <span className={styles.where}>
      {from > 0 && "…"}
      {words.slice(from, at)}
      <mark className={styles.found}>{words.slice(at, at + length)}</mark>
      {words.slice(at + length, to)}
      {to < words.length && "…"}
    </span>
  );
}
