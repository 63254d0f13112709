// WebKitGTK throws the syllable being composed away when a press of the pointer leads the focus elsewhere by
// program, as choosing a node on the canvas does. It is put back into the field it was written in.

/** How long after the press the syllable may be thrown away. */
const WATCHED_MS = 40;

type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (element: EventTarget | null): element is Field => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** Watches the whole page; gives how to stop. */
export function keepLastSyllable(): () => void {
  let composing: Field | undefined;
  const started = (event: Event): void => {
    composing = isField(event.target) ? event.target : undefined;
  };
  const ended = (): void => {
    composing = undefined;
  };
  const pressed = (event: Event): void => {
    const field = composing;
    if (field === undefined || event.target === field) return;
    const words = field.value;
    window.setTimeout(() => {
      // A field that closed has handed its words over and is empty on purpose.
      if (field.dataset["idle"] !== undefined) return;
      // Only what was at the end is missing; anything else somebody wrote.
      if (document.activeElement === field || field.value === words || !words.startsWith(field.value)) return;
      field.value = words;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, WATCHED_MS);
  };
  document.addEventListener("compositionstart", started, true);
  document.addEventListener("compositionend", ended, true);
  document.addEventListener("pointerdown", pressed, true);
  return () => {
    document.removeEventListener("compositionstart", started, true);
    document.removeEventListener("compositionend", ended, true);
    document.removeEventListener("pointerdown", pressed, true);
  };
}
