import tabs from "../../parts/Tabs.module.css";

interface Props<K extends string> {
  label: string;
  views: readonly { id: K; title: string }[];
  value: K;
  onChange: (value: K) => void;
}

/** The views of one scenario, in the title bar; the one shown is underlined. */
export function Views<K extends string>({ label, views, value, onChange }: Props<K>) {
  return (
    <nav aria-label={label} className={tabs.list}>
      {views.map((view) => (
        <button key={view.id} type="button" className={tabs.tab} aria-current={view.id === value ? "page" : undefined} data-selected={view.id === value || undefined} onClick={() => onChange(view.id)}>
          {view.title}
        </button>
      ))}
    </nav>
  );
}
