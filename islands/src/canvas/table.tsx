/** A table on the board. While one writes in it the words are only here; then they go as one change. */
import { useEffect, useRef, useState } from "react";
import { CaptureUpdateAction, newElementWith } from "@excalidraw/excalidraw";
import type { ExcalidrawEmbeddableElement } from "@excalidraw/excalidraw/element/types";
import { MOST_COLUMNS, MOST_ROWS } from "./dialogs";
import { Icon } from "./icons";
import { COLUMN, ROW } from "./insert";
import type { Session } from "./session";
import { fill } from "../viewer/texts";

export type Cells = string[][];

const LONGEST = 2000;

export function cellsOf(element: ExcalidrawEmbeddableElement): Cells | undefined {
  const cells: unknown = (element.customData as { table?: { cells?: unknown } } | undefined)?.table?.cells;
  if (!Array.isArray(cells) || !cells.every(Array.isArray)) return undefined;
  return (cells as unknown[][]).map((row) => row.map((cell) => (typeof cell === "string" ? cell : "")));
}

/** Rows and columns that came are room that the table needs. */
function keep({ api }: Session, id: string, before: Cells, cells: Cells): void {
  if (JSON.stringify(before) === JSON.stringify(cells)) return;
  const more = { rows: cells.length - before.length, columns: (cells[0]?.length ?? 0) - (before[0]?.length ?? 0) };
  const elements = api.getSceneElementsIncludingDeleted().map((element) =>
    element.id === id && !element.isDeleted
      ? newElementWith(element, {
          customData: { ...element.customData, table: { cells } },
          width: element.width + more.columns * COLUMN,
          height: element.height + more.rows * ROW,
        })
      : element,
  );
  api.updateScene({ elements, captureUpdate: CaptureUpdateAction.IMMEDIATELY });
}

function Read({ cells }: { cells: Cells }) {
  return (
    <table>
      <tbody>
        {cells.map((row, r) => (
          <tr key={r}>
            {row.map((cell, c) => (
              <td key={c}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Write({ session, id, before }: { session: Session; id: string; before: Cells }) {
  const { texts } = session.place;
  const [cells, set] = useState(before);
  const latest = useRef(cells);
  latest.current = cells;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector("input")?.focus({ preventScroll: true });
    // However the writing ends: by Escape, a press elsewhere, or the page that goes
    return () => {
      const written = latest.current;
      setTimeout(() => keep(session, id, before, written));
    };
  }, []);
  const end = () => {
    session.api.updateScene({ appState: { activeEmbeddable: null } });
    session.focus();
  };
  const type = (r: number, c: number, text: string) =>
    set((all) => all.map((row, y) => (y === r ? row.map((cell, x) => (x === c ? text : cell)) : row)));
  const onKeyDown = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") end();
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    const all = [...(box.current?.querySelectorAll("input") ?? [])];
    all[all.indexOf(event.target) + (cells[0]?.length ?? 0)]?.focus();
  };
  return (
    <div ref={box} className="board-table-write" onKeyDown={onKeyDown} role="group" aria-label={texts.editTable}>
      <table>
        <tbody>
          {cells.map((row, r) => (
            <tr key={r}>
              {row.map((cell, c) => (
                <td key={c}>
                  <input
                    value={cell}
                    maxLength={LONGEST}
                    aria-label={fill(texts.cell, { row: r + 1, column: c + 1 })}
                    onChange={({ target }) => type(r, c, target.value)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="board-table-tools">
        <button
          type="button"
          className="button"
          disabled={cells.length >= MOST_ROWS}
          onClick={() => set((all) => [...all, Array<string>(all[0]?.length ?? 1).fill("")])}
        >
          <Icon name="rows" />
          {texts.addRow}
        </button>
        <button
          type="button"
          className="button"
          disabled={(cells[0]?.length ?? 0) >= MOST_COLUMNS}
          onClick={() => set((all) => all.map((row) => [...row, ""]))}
        >
          <Icon name="columns" />
          {texts.addColumn}
        </button>
        <button type="button" className="button primary" onClick={end}>
          {texts.tableDone}
        </button>
      </div>
    </div>
  );
}

interface Given {
  session: Session;
  element: ExcalidrawEmbeddableElement;
  cells: Cells;
  active: boolean;
}

export function Table({ session, element, cells, active }: Given) {
  const writes = active && session.mayChange(element.id);
  return (
    <div className="board-table" data-active={active || undefined}>
      {writes ? <Write session={session} id={element.id} before={cells} /> : <Read cells={cells} />}
    </div>
  );
}
