/** Puts something new in the middle of what one sees: a note, a table, a page from elsewhere. */
import { CaptureUpdateAction, restoreElements } from "@excalidraw/excalidraw";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import { newClient } from "./kept";
import type { Session } from "./session";

/** The paper of notes; their names are in the texts. */
export const papers = {
  yellow: "#ffec99",
  green: "#b2f2bb",
  blue: "#a5d8ff",
  pink: "#fcc2d7",
  violet: "#d0bfff",
} as const;

export type Paper = keyof typeof papers;

const CELL = { width: 136, height: 40 };
export const ROW = CELL.height;
export const COLUMN = CELL.width;

type Plan = Partial<ExcalidrawElement> & { type: "rectangle" | "embeddable"; width: number; height: number };

/** The edge of what is no drawing. */
const EDGE = "#8b8578";

const plain = { strokeWidth: 1, roughness: 0, roundness: null, fillStyle: "solid" } as const;

function insert({ api, presence }: Session, plan: Plan): void {
  const all = api.getSceneElementsIncludingDeleted();
  const [x1, y1, x2, y2] = presence.view;
  let [x, y] = [Math.round((x1 + x2 - plan.width) / 2), Math.round((y1 + y2 - plan.height) / 2)];
  while (all.some((one) => !one.isDeleted && one.x === x && one.y === y)) [x, y] = [x + 24, y + 24];
  const id = newClient();
  const [element] = restoreElements([{ ...plain, ...plan, id, x, y } as ExcalidrawElement], null);
  if (!element) return;
  // Without a place in the order it gets the topmost
  const topmost = { ...element, index: null } as unknown as typeof element;
  api.updateScene({
    elements: [...all, topmost],
    appState: { selectedElementIds: { [id]: true } },
    captureUpdate: CaptureUpdateAction.IMMEDIATELY,
  });
  api.setActiveTool({ type: "selection" });
}

export function note(session: Session, paper: Paper): void {
  const backgroundColor = papers[paper];
  insert(session, { type: "rectangle", width: 200, height: 200, backgroundColor, strokeColor: "transparent" });
  startWriting();
}

export function table(session: Session, rows: number, columns: number): void {
  const cells = Array.from({ length: rows }, () => Array<string>(columns).fill(""));
  const size = { width: columns * CELL.width, height: rows * CELL.height };
  insert(session, { type: "embeddable", ...size, strokeColor: EDGE, link: "/table", customData: { table: { cells } } });
}

export function embed(session: Session, link: string): void {
  insert(session, { type: "embeddable", width: 560, height: 340, strokeColor: EDGE, link });
}

/** The component begins a text in what is chosen when Enter is pressed on it; there is no other way in. */
function startWriting(): void {
  const canvas = document.querySelector<HTMLElement>("parlor-board .excalidraw-container, parlor-board .excalidraw");
  canvas?.focus({ preventScroll: true });
  requestAnimationFrame(() => canvas?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true })));
}
