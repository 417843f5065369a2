/** Where something was said: pins that lie on the board, and the form that a press with the comment tool opens. */
import { createElement, useEffect, useRef, useState } from "react";
import type { Fault, Widen } from "./comments";
import type { Pin } from "./protocol";
import type { Session } from "./session";
import { type State, type Store, useState as look } from "./state";
import type { Texts } from "./texts";
import { fill } from "../viewer/texts";

interface Given {
  session: Session;
  store: Store;
  texts: Texts;
}

/** From the board's own coordinates to where that is now. */
function at({ x, y, zoom }: State["view"], place: { x: number; y: number }): { left: number; top: number } {
  return { left: (place.x + x) * zoom, top: (place.y + y) * zoom };
}

function show(pin: Pin, button: HTMLElement): void {
  button.dispatchEvent(new CustomEvent("board:pin", { bubbles: true, detail: { id: pin.id } }));
  location.hash = `pin-${pin.id}`;
}

function Marks({ store, texts }: { store: Store; texts: Texts }) {
  const { pins, resolved, view } = look(store, (state) => state);
  return pins
    .filter((pin) => resolved || !pin.resolved)
    .map((pin) => (
      <button
        key={pin.id}
        type="button"
        className="pin"
        style={at(view, pin)}
        data-resolved={pin.resolved || undefined}
        title={`${pin.author}: ${pin.text.slice(0, 140)}`}
        aria-label={fill(pin.resolved ? texts.pinResolved : texts.pin, { number: pin.number, name: pin.author })}
        onClick={({ currentTarget }) => show(pin, currentTarget)}
      >
        {pin.number}
      </button>
    ));
}

/** A sheet over the canvas that takes one press. By the keyboard it is the middle of what one sees. */
function Aim({ session, store, texts }: Given) {
  const sheet = useRef<HTMLButtonElement>(null);
  useEffect(() => sheet.current?.focus({ preventScroll: true }), []);
  const take = ({ detail, clientX, clientY, currentTarget }: React.MouseEvent) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const [x, y] = detail ? [clientX - left, clientY - top] : [width / 2, height / 2];
    const { view } = store.state;
    store.set({ aiming: false, remark: { x: x / view.zoom - view.x, y: y / view.zoom - view.y } });
  };
  return (
    <button
      ref={sheet}
      type="button"
      className="aim"
      aria-label={texts.commentPlace}
      onClick={take}
      onKeyDown={({ key }) => {
        if (key !== "Escape") return;
        store.set({ aiming: false });
        session.focus();
      }}
    >
      <span className="aim-hint">{texts.commentPlace}</span>
    </button>
  );
}

/** As the page's own fields: what listens to them finds this one too. */
function Calling({ mentions, children }: { mentions: string | undefined; children: React.ReactElement }) {
  if (!mentions) return children;
  return createElement("text-expander", { keys: "@", multiword: "@", "data-mentions": mentions }, children);
}

function Remark({ session, store, texts, place }: Given & { place: { x: number; y: number } }) {
  const view = look(store, (state) => state.view);
  const [fault, say] = useState<Fault>();
  const [busy, work] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const close = () => {
    store.set({ remark: undefined });
    session.focus();
  };
  const send = async (widen?: Widen): Promise<void> => {
    const text = field.current?.value.trim();
    if (!text || busy) return field.current?.focus();
    work(true);
    const wrong = await session.comments.send(place.x, place.y, text, texts.commentFailed, widen);
    work(false);
    say(wrong);
    if (!wrong) close();
  };
  const { left, top } = at(view, place);
  return (
    <>
      <span className="pin fresh" style={{ left, top }} aria-hidden="true" />
      <form
        className="remark"
        style={{ "--left": `${left}px`, "--top": `${top}px` } as React.CSSProperties}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Escape") close();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
        }}
      >
        <Calling mentions={session.place.mentions}>
          <textarea
            ref={field}
            className="input"
            aria-label={texts.commentField}
            placeholder={texts.commentField}
            aria-invalid={fault ? true : undefined}
            onInput={() => fault?.asks && say(undefined)}
            rows={3}
          />
        </Calling>
        {fault && (
          <p className="error" role="alert">
            {fault.says}
          </p>
        )}
        <div className="row">
          {fault?.asks === "widen" && (
            <button type="button" className="button primary" disabled={busy} onClick={() => void send("yes")}>
              {texts.letIn}
            </button>
          )}
          {fault?.asks ? (
            <button type="button" className="button" disabled={busy} onClick={() => void send("no")}>
              {texts.leaveOut}
            </button>
          ) : (
            <button className="button primary" disabled={busy}>
              {texts.send}
            </button>
          )}
          <button type="button" className="button quiet" onClick={close}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </>
  );
}

export function Pins(given: Given) {
  const { store, texts } = given;
  const aiming = look(store, (state) => state.aiming);
  const remark = look(store, (state) => state.remark);
  return (
    <>
      <Marks store={store} texts={texts} />
      {aiming && <Aim {...given} />}
      {remark && <Remark key={`${remark.x} ${remark.y}`} {...given} place={remark} />}
    </>
  );
}
