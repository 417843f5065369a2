import { administration, moving, quick } from "./administration.ts";
import { boards } from "./boards.ts";
import { branded } from "./branded.ts";
import { doors } from "./doors.ts";
import { extranet } from "./extranet.ts";
import { guests } from "./guests.ts";
import { lists } from "./lists.ts";
import { members, things } from "./members.ts";
import { news } from "./news.ts";
import { operator } from "./operator.ts";
import { orders } from "./orders.ts";
import { papers } from "./papers.ts";
import { projects } from "./projects.ts";
import type { State } from "./state.ts";
import { templates } from "./templates.ts";
import type { World } from "./world.ts";

/** All states of pages, in parts that each begin with a world of their own. */
export const parts: [string, (world: World) => Promise<State[]>][] = [
  ["doors", doors],
  ["members", members],
  ["things", things],
  ["projects", projects],
  ["papers", papers],
  ["templates", templates],
  ["boards", boards],
  ["news", news],
  ["guests", guests],
  ["extranet", extranet],
  ["orders", orders],
  ["lists", lists],
  ["administration", administration],
  ["quick", quick],
  ["moving", moving],
  ["branded", branded],
  ["operator", operator],
];
