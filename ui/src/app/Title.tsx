// What a screen puts into the frame's title bar: where one is, its views, its undo.
import { createContext, Fragment, useContext, useEffect, type ReactNode } from "react";
import { createPortal } from "react-dom";
import styles from "./Frame.module.css";

interface Slots {
  crumbs: HTMLElement | null;
  end: HTMLElement | null;
}
export const TitleSlots = createContext<Slots>({ crumbs: null, end: null });

interface Props {
  /** From the general to the particular; the last is this place. */
  crumbs: readonly { title: string; href?: string }[];
  /** Behind the crumbs: a lock, views as tabs. */
  children?: ReactNode;
  /** Before the saved state: undo and redo. */
  end?: ReactNode;
}

/** Draws into the title bar from wherever the screen stands. Without one (whole window) it draws nothing. */
export function Title({ crumbs, children, end }: Props) {
  const slots = useContext(TitleSlots);
  const last = crumbs.at(-1)?.title;
  useEffect(() => {
    document.title = last === undefined ? "Drillbook" : `${last} · Drillbook`;
  }, [last]);
  return (
    <>
      {slots.crumbs &&
        createPortal(
          <>
            {crumbs.map((crumb, index) => (
              <Fragment key={crumb.title}>
                {index > 0 && (
                  <span className={styles.separator} aria-hidden>
                    /
                  </span>
                )}
                {crumb.href === undefined ? <span className={index === crumbs.length - 1 ? styles.here : undefined}>{crumb.title}</span> : <a href={crumb.href}>{crumb.title}</a>}
              </Fragment>
            ))}
            {children}
          </>,
          slots.crumbs,
        )}
      {slots.end && end !== undefined && createPortal(end, slots.end)}
    </>
  );
}
