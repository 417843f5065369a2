/** What is asked before a table or a page from elsewhere is put on the board. */
import { useEffect, useRef, useState } from "react";
import { embed, table } from "./insert";
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

function Asking(given: Given & { title: string; done(): boolean; children: React.ReactNode }) {
  const { title, session, store, done, children } = given;
  const { texts } = session.place;
  const close = () => {
    store.set({ asking: undefined });
    session.focus();
  };
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="board-asks" aria-labelledby="board-asks" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (done()) dialog.current?.close();
        }}
      >
        <h2 id="board-asks">{title}</h2>
        {children}
        <div className="row">
          <button className="button primary">{texts.insert}</button>
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

function AskEmbed(given: Given) {
  const { session, texts } = given;
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const done = () => {
    const typed = field.current?.value.trim() ?? "";
    const url = elsewhere(/^[a-z]+:/i.test(typed) ? typed : `https://${typed}`);
    setWrong(!url);
    if (url) embed(session, url.href);
    else field.current?.focus();
    return !!url;
  };
  return (
    <Asking {...given} title={texts.embedTitle} done={done}>
      <div className="field">
        <label htmlFor="board-embed">{texts.embedField}</label>
        <input
          ref={field}
          id="board-embed"
          className="input"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          required
          aria-invalid={wrong || undefined}
          aria-describedby="board-embed-hint"
        />
        <small id="board-embed-hint">{texts.embedHint}</small>
        {wrong && (
          <p className="error" role="alert">
            {texts.embedWrong}
          </p>
        )}
      </div>
    </Asking>
  );
}

export function Dialogs(given: Given) {
  const asking = look(given.store, (state) => state.asking);
  if (asking === "table") return <AskTable {...given} />;
  return asking === "embed" ? <AskEmbed {...given} /> : null;
}
