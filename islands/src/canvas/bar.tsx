/** The row above the canvas: what can be put on it, what becomes of one's changes, who is here. */
import { type Name, Icon } from "./icons";
import { type Paper, note, papers } from "./insert";
import type { Session } from "./session";
import { type Store, useState as look, looksOn } from "./state";
import { Status } from "./status";
import type { Texts } from "./texts";
import { fill } from "../viewer/texts";

interface Given {
  session: Session | undefined;
  store: Store;
  texts: Texts;
}

function Tool(given: { icon: Name; label: string; act(): void; pressed?: boolean; short?: boolean }) {
  const { icon, label, act, pressed, short } = given;
  return (
    <button
      type="button"
      className="button quiet"
      title={short ? undefined : label}
      aria-label={label}
      aria-pressed={pressed}
      onClick={act}
    >
      <Icon name={icon} />
      <span className="board-name" aria-hidden="true">
        {label}
      </span>
    </button>
  );
}

function Notes({ session, texts }: { session: Session; texts: Texts }) {
  const take = (paper: Paper) => (event: React.MouseEvent) => {
    event.currentTarget.closest("details")?.removeAttribute("open");
    note(session, paper);
  };
  return (
    <details className="more notes">
      <summary className="button quiet" title={texts.note} aria-label={texts.note}>
        <Icon name="note" />
        <span className="board-name" aria-hidden="true">
          {texts.note}
        </span>
      </summary>
      <div className="menu" role="group" aria-label={texts.noteColour}>
        {(Object.keys(papers) as Paper[]).map((paper) => (
          <button key={paper} type="button" className="paper" data-paper={paper} onClick={take(paper)}>
            {texts[paper]}
          </button>
        ))}
      </div>
    </details>
  );
}

function Inserts({ session, store, texts }: Given & { session: Session }) {
  const may = look(store, (state) => state.may);
  const aiming = look(store, (state) => state.aiming);
  const open = !looksOn(may) && may?.add;
  return (
    <>
      {open && <Notes session={session} texts={texts} />}
      {open && may.table && <Tool icon="table" label={texts.table} act={() => store.set({ asking: "table" })} />}
      {open && <Tool icon="paperclip" label={texts.file} act={() => session.files.choose()} />}
      {open && may.web_image && (
        <Tool icon="picture" label={texts.webPicture} act={() => store.set({ asking: "picture" })} />
      )}
      {open && may.embed && <Tool icon="globe" label={texts.embed} act={() => store.set({ asking: "embed" })} />}
      {may?.comment && (
        <Tool
          icon="message"
          label={texts.comment}
          pressed={aiming}
          act={() => store.set({ aiming: !aiming, remark: undefined })}
        />
      )}
    </>
  );
}

function Views({ session, store, texts }: Given & { session: Session }) {
  const { may, moderator, you, pins, resolved, crowd } = look(store, (state) => state);
  const leads = !!moderator && moderator === you?.client;
  const count = crowd === 1 ? texts.peopleOne : fill(texts.people, { count: crowd });
  return (
    <>
      {pins.some((pin) => pin.resolved) && (
        <Tool
          icon="seen"
          label={texts.showResolved}
          pressed={resolved}
          act={() => store.set({ resolved: !resolved })}
        />
      )}
      {may?.moderate && (
        <Tool
          icon="presentation"
          label={leads ? texts.moderateStop : texts.moderate}
          pressed={leads}
          act={() => session.moderate(!leads)}
        />
      )}
      <span className="crowd" title={count}>
        <Icon name="users" />
        <span aria-hidden="true">{crowd}</span>
        <span className="visually-hidden">{count}</span>
      </span>
    </>
  );
}

export function Bar({ session, store, texts }: Given) {
  return (
    <div className="board-bar" role="toolbar" aria-label={texts.tools}>
      <div className="board-tools">{session && <Inserts session={session} store={store} texts={texts} />}</div>
      <Status store={store} texts={texts} />
      <div className="board-tools">{session && <Views session={session} store={store} texts={texts} />}</div>
    </div>
  );
}
