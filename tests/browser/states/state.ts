import type { Page } from "@playwright/test";
import type { Person } from "../town/person.ts";

/** A page in one of its states: who sees it, and how it comes about. */
export interface State {
  name: string;
  who: Person;
  shows(page: Page): Promise<unknown>;
}

/** A page that is just an address. */
export function at(name: string, who: Person, path: string): State {
  return { name, who, shows: (page) => page.goto(path) };
}
