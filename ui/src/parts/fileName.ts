/** A title as the name of a file, without what file systems refuse. */
export function fileName(title: string, otherwise: string): string {
  const cleared = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, " ").replace(/\s+/g, " ").trim();
  const short = [...cleared.replace(/^\.+/, "")].slice(0, 80).join("").trim();
  return short === "" ? otherwise : short;
}
