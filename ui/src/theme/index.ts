// How the window looks: light, dark or as the system, and the large type of presentation mode.
// Values stand in tokens.css; this file only puts the chosen ones on the document.
import "./fonts/pretendard.css";
import "./tokens.css";
import "./reset.css";

/**
 * Reads the type that every screen is set in. Drawn before it is there, a page looks for a stand-in among the
 * fonts of the system, which takes longer than the reading.
 */
export async function readType(): Promise<void> {
  await Promise.allSettled([400, 500, 600].map((weight) => document.fonts.load(`${weight} 1em Pretendard`)));
}

export type Theme = "system" | "light" | "dark";

export interface Look {
  theme: Theme;
  presentation: boolean;
}

const darkSystem = () => window.matchMedia("(prefers-color-scheme: dark)");

/** Puts the look on the document and follows the system while the theme is `system`. */
export function wear(look: Look, root: HTMLElement = document.documentElement): () => void {
  const media = darkSystem();
  const put = () => {
    const dark = look.theme === "dark" || (look.theme === "system" && media.matches);
    root.dataset.theme = dark ? "dark" : "light";
  };
  put();
  root.toggleAttribute("data-presentation", look.presentation);
  media.addEventListener("change", put);
  return () => media.removeEventListener("change", put);
}
