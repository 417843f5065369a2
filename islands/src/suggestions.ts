/** The listbox under a tokens field: drawing it, and moving through it. */
export interface Person {
  value: string;
  name: string;
  detail: string;
  initials: string;
  blocked: string | null;
}

function part(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** What stands in a picture: the letters, or the figure that the field brings along for names that are none. */
export function face(picture: Element, initials: string, field: Element | null): void {
  const figure = field?.querySelector<HTMLTemplateElement>("template[data-nameless]");
  if (initials || !figure) picture.textContent = initials;
  else picture.replaceChildren(figure.content.cloneNode(true));
}

export class Suggestions {
  private people: Person[] = [];
  private at = -1;
  private readonly list = document.createElement("ul");

  constructor(
    private readonly input: HTMLInputElement,
    private readonly choose: (person: Person) => void,
  ) {
    this.list.className = "menu suggestions";
    this.list.id = `${input.id || input.name}-suggestions`;
    this.list.role = "listbox";
    this.list.ariaLabel = input.labels?.[0]?.textContent?.trim() ?? input.name;
    this.list.hidden = true;
    input.role = "combobox";
    input.ariaAutoComplete = "list";
    input.ariaExpanded = "false";
    input.setAttribute("aria-controls", this.list.id);
    input.after(this.list);
    // Pressing an option must not take the focus: a blur would turn the typed letters into a chip
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", ({ target }) => {
      const option = (target as Element).closest("[role=option]");
      this.take([...this.list.children].indexOf(option as Element));
    });
  }

  get open(): boolean {
    return !this.list.hidden;
  }

  show(people: Person[]): void {
    this.people = people;
    this.list.replaceChildren(...people.map((person, n) => this.option(person, n)));
    this.list.hidden = !people.length;
    this.input.ariaExpanded = String(this.open);
    this.mark(-1);
  }

  hide(): void {
    this.show([]);
  }

  /** Up or down, past the ends and round again. */
  move(by: 1 | -1): void {
    const count = this.people.length;
    this.mark((this.at + by + (this.at < 0 && by < 0 ? 1 : 0) + count) % count);
  }

  /** Takes the marked one; says whether there was one. */
  takeMarked(): boolean {
    return this.open && this.take(this.at);
  }

  private take(n: number): boolean {
    const person = this.people[n];
    if (person && !person.blocked) this.choose(person);
    return !!person;
  }

  private mark(n: number): void {
    this.at = n;
    [...this.list.children].forEach((option, index) => (option.ariaSelected = String(index === n)));
    const option = this.list.children[n];
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  private option({ name, detail, initials, blocked }: Person, n: number): HTMLElement {
    const option = part("li", "option", "");
    const text = part("span", "", name);
    const avatar = part("span", "avatar guest small", "");
    face(avatar, initials, this.input.parentElement);
    avatar.ariaHidden = "true";
    option.id = `${this.list.id}-${n}`;
    option.role = "option";
    option.ariaDisabled = blocked ? "true" : null;
    text.append(part("small", "", blocked ?? detail));
    option.append(avatar, text);
    return option;
  }
}
