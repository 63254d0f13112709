import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";
import styles from "./Tabs.module.css";

interface Props<K extends string> {
  label: string;
  tabs: readonly { id: K; title: ReactNode; panel?: ReactNode }[];
  value: K;
  onChange: (value: K) => void;
}

/** A row of names with the chosen one underlined; panels stand below it where they are given. */
export function Tabs<K extends string>({ label, tabs, value, onChange }: Props<K>) {
  if (tabs.every((tab) => tab.panel === undefined)) {
    // What they switch stands elsewhere on the screen, so they are buttons: a tab must name its panel.
    return (
      <div role="group" aria-label={label} className={styles.list}>
        {tabs.map((tab) => (
          <button key={tab.id} type="button" className={styles.tab} aria-pressed={tab.id === value} data-selected={tab.id === value || undefined} onClick={() => onChange(tab.id)}>
            {tab.title}
          </button>
        ))}
      </div>
    );
  }
  return (
    <AriaTabs
      className={styles.tabs ?? ""}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <TabList aria-label={label} className={styles.list ?? ""}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab ?? ""}>
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => tab.panel !== undefined && (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ""}>
          {tab.panel}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

/** The same row as links to views of one thing, for the title bar: each has its own address. */
export function ViewLinks<K extends string>({ label, views, value }: { label: string; views: readonly { id: K; title: string; href: string }[]; value: K }) {
  return (
    <nav aria-label={label} className={styles.list}>
      {views.map((view) => (
        <a key={view.id} href={view.href} className={styles.tab} aria-current={view.id === value ? "page" : undefined} data-selected={view.id === value || undefined}>
          {view.title}
        </a>
      ))}
    </nav>
  );
}
