/** What is asked before a table, a page from elsewhere or a picture from the web is put on the board. */
import { useEffect, useRef, useState } from "react";
import { Icon } from "./icons";
import { embed, picture, table } from "./insert";
import type { Session } from "./session";
import { type Store, useState as look } from "./state";
import type { Texts } from "./texts";

export const MOST_ROWS = 50;
export const MOST_COLUMNS = 20;

interface Given {
  session: Session;
  store: Store;
  texts: Texts;
}

/** A page from elsewhere has an address of its own, and nobody can listen in on the way to it. */
export function elsewhere(link: string | null): URL | undefined {
  const url = link && URL.canParse(link) ? new URL(link) : undefined;
  return url?.protocol === "https:" && url.origin !== location.origin ? url : undefined;
}

/** Whether it is done now; if not, what is wrong stands in the dialog, and it stays. */
type Done = () => boolean | Promise<boolean>;

function Asking(given: Given & { title: string; done: Done; children: React.ReactNode }) {
  const { title, session, store, done, children } = given;
  const { texts } = session.place;
  const [busy, work] = useState(false);
  const close = () => {
    store.set({ asking: undefined });
    session.focus();
  };
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const finish = async () => {
    if (busy) return;
    work(true);
    if (await done()) dialog.current?.close();
    else work(false);
  };
  return (
    <dialog ref={dialog} className="board-asks" aria-labelledby="board-asks" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void finish();
        }}
      >
        <h2 id="board-asks">{title}</h2>
        {children}
        <div className="row">
          <button className="button primary" aria-disabled={busy || undefined} aria-busy={busy || undefined}>
            {busy && <Icon name="saving" />}
            {texts.insert}
          </button>
          <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function AskTable(given: Given) {
  const { session, texts } = given;
  const [rows, setRows] = useState("3");
  const [columns, setColumns] = useState("3");
  const field = (label: string, id: string, value: string, most: number, set: (value: string) => void) => (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type="number"
        min={1}
        max={most}
        required
        value={value}
        onChange={({ target }) => set(target.value)}
      />
    </div>
  );
  const done = () => (table(session, Number(rows), Number(columns)), true);
  return (
    <Asking {...given} title={texts.tableTitle} done={done}>
      <div className="field-row">
        {field(texts.rows, "board-rows", rows, MOST_ROWS, setRows)}
        {field(texts.columns, "board-columns", columns, MOST_COLUMNS, setColumns)}
      </div>
    </Asking>
  );
}

interface Addressed extends Given {
  title: string;
  label: string;
  hint: string;
  /** What is wrong with the address, or nothing. */
  take(address: string): Promise<string | undefined>;
}

function AskAddress({ title, label, hint, take, ...given }: Addressed) {
  const [wrong, say] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const done = async () => {
    const typed = field.current?.value.trim() ?? "";
    const fault = await take(/^[a-z]+:/i.test(typed) ? typed : `https://${typed}`);
    say(fault);
    if (fault) field.current?.focus();
    return !fault;
  };
  return (
    <Asking {...given} title={title} done={done}>
      <div className="field">
        <label htmlFor="board-address">{label}</label>
        <input
          ref={field}
          id="board-address"
          className="input"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          required
          aria-invalid={!!wrong || undefined}
          aria-describedby="board-address-hint"
        />
        <small id="board-address-hint">{hint}</small>
        {wrong && (
          <p className="error" role="alert">
            {wrong}
          </p>
        )}
      </div>
    </Asking>
  );
}

function AskEmbed(given: Given) {
  const { session, texts } = given;
  const take = async (address: string) => {
    const url = elsewhere(address);
    if (url) embed(session, url.href);
    return url ? undefined : texts.embedWrong;
  };
  return <AskAddress {...given} title={texts.embedTitle} label={texts.embedField} hint={texts.embedHint} take={take} />;
}

function AskPicture(given: Given) {
  const { session, texts } = given;
  const [left] = useState(() => new AbortController());
  useEffect(() => () => left.abort(), []);
  const take = async (address: string) => {
    try {
      const found = await session.pictures.fetched(address, left.signal);
      if (!left.signal.aborted) picture(session, found);
      return undefined;
    } catch (fault) {
      return (fault as Error).message;
    }
  };
  const { webPictureTitle: title, webPictureField: label, webPictureHint: hint } = texts;
  return <AskAddress {...given} title={title} label={label} hint={hint} take={take} />;
}

export function Dialogs(given: Given) {
  const asking = look(given.store, (state) => state.asking);
  if (asking === "table") return <AskTable {...given} />;
  if (asking === "picture") return <AskPicture {...given} />;
  return asking === "embed" ? <AskEmbed {...given} /> : null;
}
