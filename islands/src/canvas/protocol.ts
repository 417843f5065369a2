/** What the page and the server say to each other; docs/board-protocol.md says what it means. */

/** An element as the component writes it. */
export interface Wire {
  id: string;
  type: string;
  isDeleted?: boolean;
  index?: string | null;
  [field: string]: unknown;
}

/** An element with what is known of it. */
export interface Told {
  at: number;
  by: string;
  from: string | null;
  element: Wire;
}

export interface Person {
  client: string;
  id: string;
  name: string;
  role: "owner" | "editor" | "reviewer" | "reader";
  guest: boolean;
}

export interface May {
  role: string;
  shut: boolean;
  add: boolean;
  change_own: boolean;
  change_any: boolean;
  comment: boolean;
  embed: boolean;
  web_image: boolean;
  table: boolean;
  moderate: boolean;
}

export type View = [number, number, number, number];

export interface Presence {
  pointer: [number, number] | null;
  tool: "pointer" | "laser";
  pressed: boolean;
  selected: string[];
  view: View;
  state: "active" | "idle" | "away";
}

export interface Change {
  number: number;
  element: Wire;
}

export interface Welcome {
  number: number;
  whole: boolean;
  elements: Told[];
  taken: number;
  you: Person;
  may: May;
  people: Person[];
  crowd?: number;
  moderator: string | null;
}

/** Exactly one of them. */
export interface Heard {
  welcome?: Welcome;
  changes?: { number: number; elements: Told[]; taken: Record<string, number> };
  refused?: { number: number; id: string; why: string; current: Told | null };
  people?: { come?: Person[]; gone?: string[]; crowd?: number };
  presence?: (Presence & { client: string })[];
  may?: May;
  moderator?: string | null;
  news?: object;
}

export type Said =
  | { hello: { client: string; since: number | null } }
  | { changes: Change[] }
  | { presence: Presence }
  | { moderate: boolean };

/** A place where something was said. */
export interface Pin {
  id: string;
  number: number;
  x: number;
  y: number;
  resolved: boolean;
  author: string;
  text: string;
  answers: number;
}

/** Larger messages are not taken. */
export const LARGEST = 256 * 1024;
export const MOST_CHANGES = 200;
