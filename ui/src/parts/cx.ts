/** Class names that are there, as one. */
export const cx = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(" ");
