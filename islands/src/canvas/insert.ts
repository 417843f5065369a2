/** Puts something new in the middle of what one sees, or at a spot: a note, a table, a picture, a file, a page from elsewhere. */
import { CaptureUpdateAction, restoreElements } from "@excalidraw/excalidraw";
import type { ExcalidrawElement, FileId } from "@excalidraw/excalidraw/element/types";
import type { AppState } from "@excalidraw/excalidraw/types";
import type { KeptFile } from "./files";
import { newClient } from "./kept";
import type { Found } from "./pictures";
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

/** The card of a file. */
export const FILE = { width: 320, height: 88 };
/** A picture from the web is at first no larger, on either side. */
const PICTURE = 600;

/** In the board's own coordinates. */
export interface Spot {
  x: number;
  y: number;
}

export function middle({ presence }: Session): Spot {
  const [x1, y1, x2, y2] = presence.view;
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}

type Plan = Partial<ExcalidrawElement> & { type: "rectangle" | "embeddable" | "image"; width: number; height: number };

/** The edge of what is no drawing. */
const EDGE = "#8b8578";

const plain = { strokeWidth: 1, roughness: 0, roundness: null, fillStyle: "solid" } as const;

/** The topmost of all, with its middle at the spot; what lies exactly there already is not hidden by it. */
function place({ api }: Session, plan: Plan, spot: Spot): { id: string; elements: readonly ExcalidrawElement[] } {
  const all = api.getSceneElementsIncludingDeleted();
  let [x, y] = [Math.round(spot.x - plan.width / 2), Math.round(spot.y - plan.height / 2)];
  while (all.some((one) => !one.isDeleted && one.x === x && one.y === y)) [x, y] = [x + 24, y + 24];
  const id = newClient();
  const [element] = restoreElements([{ ...plain, ...plan, id, x, y } as ExcalidrawElement], null);
  // Without a place in the order it gets the topmost
  return { id, elements: element ? [...all, { ...element, index: null } as unknown as typeof element] : all };
}

function insert(session: Session, plan: Plan): void {
  const { id, elements } = place(session, plan, middle(session));
  const appState = { selectedElementIds: { [id]: true as const } };
  session.api.updateScene({ elements, appState, captureUpdate: CaptureUpdateAction.IMMEDIATELY });
  session.api.setActiveTool({ type: "selection" });
}

/** Something is half done under the hand. */
function busy({ newElement, multiElement, editingTextElement, selectedElementsAreBeingDragged, ...state }: AppState) {
  const held = newElement ?? multiElement ?? editingTextElement;
  return !!held || selectedElementsAreBeingDragged || state.isResizing || state.isRotating;
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

/** It comes when it comes: what one does meanwhile is not disturbed, nor undone together with it; what one chose stays chosen. */
export function card(session: Session, file: KeptFile, spot: Spot): void {
  const plan: Plan = { type: "embeddable", ...FILE, strokeColor: EDGE, link: "/file", customData: { file } };
  const { NEVER, IMMEDIATELY } = CaptureUpdateAction;
  const captureUpdate = busy(session.api.getAppState()) ? NEVER : IMMEDIATELY;
  session.api.updateScene({ elements: place(session, plan, spot).elements, captureUpdate });
}

export function picture(session: Session, { id, width, height }: Found): void {
  const less = Math.min(1, PICTURE / Math.max(width, height));
  const size = { width: Math.round(width * less), height: Math.round(height * less) };
  const plan = { type: "image", ...size, strokeColor: "transparent", fileId: id as FileId, status: "saved" } as const;
  session.pictures.show(session.api, [{ ...plan, id }]);
  insert(session, plan);
}

/** The component begins a text in what is chosen when Enter is pressed on it; there is no other way in. */
function startWriting(): void {
  const canvas = document.querySelector<HTMLElement>("parlor-board .excalidraw-container, parlor-board .excalidraw");
  canvas?.focus({ preventScroll: true });
  requestAnimationFrame(() => canvas?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true })));
}
