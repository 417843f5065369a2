import type { Person } from "./person.ts";

/** A field of an organizer. */
interface Field {
  id: string;
  name: string;
}

export interface Opened {
  grant: string;
  contact: string;
  name: string;
}

/** What Petra makes in her company before a story begins. Everything is named for the story, so stories do not meet. */
export class House {
  constructor(
    private readonly member: Person,
    readonly slug: string,
  ) {}

  get home(): string {
    return `/o/${this.slug}`;
  }

  /** Makes an organizer and says its address. */
  async organizer(name: string, template = "inspections"): Promise<string> {
    const made = await this.member.does(`${this.home}/organizers`, { name, template, extranet: "on" });
    return made.location;
  }

  /** Makes a record and says its address; values go by the names of fields. */
  async record(organizer: string, title: string, values: Record<string, string> = {}): Promise<string> {
    const { fields } = await this.member.reads<{ fields: Field[] }>(`${organizer}/records/new`);
    const known = fields.filter((field) => values[field.name] !== undefined);
    const filled = Object.fromEntries(known.map((field) => [`field-${field.id}`, values[field.name]]));
    return (await this.member.does(`${organizer}/records`, { title, ...filled })).location;
  }

  /** Starts a project in the stage of that name, and says its address. */
  async project(title: string, stage = "In progress", more: Record<string, string> = {}): Promise<string> {
    const { stages } = await this.member.reads<{ stages: { id: string; name: string }[] }>(`${this.home}/stages`);
    const id = stages.find((one) => one.name === stage)?.id ?? "";
    return (await this.member.does(`${this.home}/projects`, { title, stage: id, ...more })).location;
  }

  async task(item: string, title: string, more: Record<string, string> = {}): Promise<string> {
    return (await this.member.does(`${item}/tasks`, { title, ...more })).location;
  }

  async note(item: string, title: string, body = "What is worth knowing."): Promise<string> {
    return (await this.member.does(`${item}/notes`, { title, body })).location;
  }

  async activity(item: string, title: string, body = "What happened."): Promise<string> {
    const activity = { title, body, kind: "meeting", happened_on: "2026-11-02", participants: "Petra, Gus" };
    return (await this.member.does(`${item}/activities`, activity)).location;
  }

  async comment(thing: string, lane: "team" | "guests", text: string): Promise<void> {
    await this.member.does(`${thing}/comments`, { lane, text });
  }

  /** Adds a follower to a task, a note or an activity. */
  async follows(thing: string, party: string): Promise<void> {
    await this.member.does(`${thing}/followers`, { party });
  }

  /** Opens an item to an address, with the usual facets. */
  async shares(item: string, who: string, message = ""): Promise<Opened> {
    const { opened } = await this.member.does<{ opened: Opened[] }>(`${item}/share`, { who: [who], message });
    if (!opened[0]) throw new Error(`nothing was opened to ${who}`);
    return opened[0];
  }

  async closes(item: string, grant: string): Promise<void> {
    await this.member.does(`${item}/grants/close`, { grant });
  }
}
