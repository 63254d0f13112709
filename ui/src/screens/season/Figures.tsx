// The team dumbbell or the same figures as a table, and beside it other measures and season by season.
import type { DashboardView, FigureRow, FigureTable } from "../../ipc";
import { Table, type Column } from "../../parts/Table";
import { useText } from "../../text";
import { Picture } from "./Picture";
import styles from "./Season.module.css";

export function Figures({ data, asTable }: { data: DashboardView; asTable: boolean }) {
  const text = useText();
  return (
    <div className={styles.body}>
      <section className={styles.main} aria-label={data.teams.title}>
        {asTable ? <FigureGrid table={data.teams} /> : <Picture svg={data.dumbbell} />}
      </section>
      <aside className={styles.margin}>
        {data.levels !== null && <Picture svg={data.levels} />}
        {data.beside.length > 0 && (
          <section>
            <h2>{text("season-beside-title")}</h2>
            <ul className={styles.beside}>
              {data.beside.map((one) => (
                <li key={one.name}>
                  <span>{one.name}</span>
                  <b>{one.change}</b>
                  {one.delta !== "" && <b>{one.delta}</b>}
                  {one.note !== "" && <small>{one.note}</small>}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h2>{data.bySeason.title}</h2>
          <ul className={styles.beside}>
            {data.bySeason.rows.map((row) => (
              <SeasonLine key={row.name} row={row} columns={data.bySeason.columns} />
            ))}
          </ul>
        </section>
      </aside>
    </div>
  );
}

/** A season's figures in a few lines; each figure keeps its column's name for screen readers. */
function SeasonLine({ row, columns }: { row: FigureRow; columns: readonly string[] }) {
  const [rounds, participations, n, before, after, delta, interval] = row.cells;
  return (
    <li>
      <span className={styles.season}>{row.name}</span>
      {row.withheld === null ? (
        <>
          <b>
            {before} → {after}
          </b>
          <b>{delta}</b>
          <small>
            {columns[7]} {interval}, n {n}
          </small>
        </>
      ) : (
        <small>{row.withheld}</small>
      )}
      <small>
        {columns[1]} {rounds}, {columns[2]} {participations}
      </small>
    </li>
  );
}

function FigureGrid({ table }: { table: FigureTable }) {
  const columns: Column<FigureRow>[] = table.columns.map((title, index) => ({
    id: String(index),
    title,
    isRowName: index === 0,
    isFigure: index > 0,
    cell: (row) => {
      if (index === 0) return row.isTotal ? <b>{row.name}</b> : row.name;
      if (row.withheld !== null && index === 2) return <span className={styles.withheld}>{row.withheld}</span>;
      return row.cells[index - 1] ?? "";
    },
  }));
  return <Table caption={table.title} columns={columns} rows={table.rows} rowKey={(row) => row.name} className={styles.grid ?? ""} />;
}
