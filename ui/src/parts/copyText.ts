/** Puts words on the system's clipboard. */
export async function copyText(words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    // Without that permission the page's own copy command still writes.
    const fill = (event: globalThis.ClipboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData("text/plain", words);
    };
    document.addEventListener("copy", fill, { capture: true, once: true });
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only other way to write to the clipboard
    document.execCommand("copy");
    document.removeEventListener("copy", fill, { capture: true });
  }
}
