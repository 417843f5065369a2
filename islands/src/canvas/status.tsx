/** What becomes of one's changes, in a word; and the lines that lie over the canvas: whose view one sees, what is on its way. */
import { Icon } from "./icons";
import type { Session } from "./session";
import { type Store, useState as look } from "./state";
import type { Texts } from "./texts";
import { fill } from "../viewer/texts";

/** How many changes wait, in words. */
function waits(texts: Texts, count: number): string {
  if (!count) return texts.offline;
  return count === 1 ? texts.offlineOne : fill(texts.offlineMany, { count });
}

export function Status({ store, texts }: { store: Store; texts: Texts }) {
  const line = look(store, (state) => state.line);
  const waiting = look(store, (state) => (state.line === "up" ? 0 : state.waiting));
  const slow = look(store, (state) => state.slow);
  const shut = look(store, (state) => !!state.may?.shut);
  const state = line === "up" ? (slow ? "saving" : shut ? "shut" : "saved") : line;
  const words = {
    connecting: texts.connecting,
    saved: texts.saved,
    saving: texts.saving,
    shut: texts.shut,
    down: waits(texts, waiting),
    full: texts.full,
    ended: texts.ended,
  }[state];
  const icon =
    ({ saved: "check", shut: "lock", down: "offline", full: "users", ended: "warning" } as const)[state as "saved"] ??
    "saving";
  return (
    <p className="status" data-state={state}>
      <Icon name={icon} />
      <span role="status">{words}</span>
      {state === "ended" && (
        <button type="button" className="button" onClick={() => location.reload()}>
          {texts.reload}
        </button>
      )}
    </p>
  );
}

/** Somebody shows everybody their view, or one follows somebody. */
export function Led({ session, store, texts }: { session: Session; store: Store; texts: Texts }) {
  const { moderator, following, people, you } = look(store, (state) => state);
  const moderated = moderator && moderator !== you?.client;
  const leads = moderated ? moderator : following;
  const name = people.find(({ client }) => client === leads)?.name;
  if (!leads || !name) return null;
  return (
    <div className="led" role="status">
      <Icon name="eye" />
      <p>{fill(moderated ? texts.moderated : texts.following, { name })}</p>
      {!moderated && (
        <button type="button" className="button" onClick={() => session.unfollow()}>
          {texts.stopFollowing}
        </button>
      )}
    </div>
  );
}

/** Files on their way: which, how much of it, and a way to stop. */
export function Sending({ session, store, texts }: { session: Session; store: Store; texts: Texts }) {
  const sending = look(store, (state) => state.sending);
  if (!sending) return null;
  const { name, count, part } = sending;
  const words = count === 1 ? fill(texts.sendingFile, { name }) : fill(texts.sendingFiles, { count });
  return (
    <div className="sending">
      <Icon name="paperclip" />
      <p role="status">{words}</p>
      <progress value={part} aria-label={words} />
      <button
        type="button"
        className="button quiet icon-only"
        title={texts.stopSending}
        aria-label={texts.stopSending}
        onClick={() => session.files.stop()}
      >
        <Icon name="cross" />
      </button>
    </div>
  );
}
