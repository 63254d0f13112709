// The filters, read as a sentence: "모든 시즌에서 모든 역할이 답한 이해도(회상)".
import type { BeforeMode, DashboardView, Measure, Role } from "../../ipc";
import { Select } from "../../parts/Select";
import { useText } from "../../text";
import styles from "./Season.module.css";

interface Props {
  data: DashboardView;
  season: string | undefined;
  role: Role | null;
  onSeason: (season: string | undefined) => void;
  onRole: (role: Role | null) => void;
  onMeasure: (measure: { measure: Measure; beforeMode: BeforeMode }) => void;
}

const roles: readonly Role[] = ["designer", "observer", "participant"];

export function Sentence({ data, season, role, onSeason, onRole, onMeasure }: Props) {
  const text = useText();
  const shown = data.measures.findIndex((one) => one.isShown);
  return (
    <div className={styles.sentence}>
      <Select
        label={text("season-filter-season")}
        isLabelHidden
        look="quiet"
        options={[{ id: "", title: text("season-all-seasons") }, ...data.seasons.map((one) => ({ id: one.id, title: one.name }))]}
        value={season ?? ""}
        onChange={(id) => onSeason(id === "" ? undefined : id)}
      />
      <span>{text("season-sentence-season")}</span>
      <Select
        label={text("season-filter-role")}
        isLabelHidden
        look="quiet"
        options={[{ id: "all", title: text("season-all-roles") }, ...roles.map((one) => ({ id: one, title: text(`season-role-${one}`) }))]}
        value={role ?? "all"}
        onChange={(id) => onRole(roles.find((one) => one === id) ?? null)}
      />
      <span>{text("season-sentence-role")}</span>
      {data.measures.length > 0 && (
        <Select
          label={text("season-filter-measure")}
          isLabelHidden
          look="quiet"
          options={data.measures.map((one, index) => ({ id: String(index), title: one.name }))}
          value={shown === -1 ? null : String(shown)}
          onChange={(id) => {
            const found = data.measures[Number(id)];
            if (found) onMeasure(found.request);
          }}
        />
      )}
    </div>
  );
}
