import type { ReactNode } from "react";
import { cx } from "./cx";
import styles from "./Table.module.css";

export interface Column<R> {
  id: string;
  title: ReactNode;
  /** Figures stand at the end edge. */
  isFigure?: boolean;
  /** Its cells name their row. */
  isRowName?: boolean;
  width?: string;
  cell: (row: R) => ReactNode;
}

interface Props<R> {
  /** What the table shows, for screen readers; drawn above it when `isCaptionShown`. */
  caption: string;
  isCaptionShown?: boolean;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  className?: string;
}

/** Rows set by hairlines. */
export function Table<R>({ caption, isCaptionShown = false, columns, rows, rowKey, className }: Props<R>) {
  return (
    <table className={cx(styles.table, className)}>
      <caption className={isCaptionShown ? styles.caption : "unseen"}>{caption}</caption>
      <colgroup>
        {columns.map((column) => (
          <col key={column.id} style={column.width === undefined ? undefined : { width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" data-figure={column.isFigure || undefined}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) =>
              column.isRowName ? (
                <th key={column.id} scope="row" data-figure={column.isFigure || undefined}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.id} data-figure={column.isFigure || undefined}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
