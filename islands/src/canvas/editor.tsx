/** The component, and what is around and on it. Its props stay the same objects, or it would draw itself all over again. */
import { Excalidraw, MainMenu } from "@excalidraw/excalidraw";
import type { ExcalidrawImperativeAPI, ExcalidrawProps } from "@excalidraw/excalidraw/types";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Bar } from "./bar";
import { Dialogs } from "./dialogs";
import { draw } from "./embeds";
import { key } from "./keys";
import { addressOf, follow } from "./links";
import { Pins } from "./pins";
import { type Place, Session } from "./session";
import { type Store, useState as look, looksOn } from "./state";
import { Led, Sending } from "./status";

const surface: ExcalidrawProps["UIOptions"] = {
  canvasActions: {
    changeViewBackgroundColor: false,
    clearCanvas: false,
    export: false,
    loadScene: false,
    saveToActiveFile: false,
    saveAsImage: false,
    toggleTheme: false,
  },
};

const initial: ExcalidrawProps["initialData"] = {
  appState: { viewBackgroundColor: "transparent", currentItemRoughness: 0, currentItemFontFamily: 6 },
};

/** The component's own languages that are in the bundle; each is loaded when it is asked for. */
const languages = ["de-DE", "cs-CZ", "uk-UA", "pt-BR", "es-ES", "fr-FR"];

/** The component turns the page to its language's direction: the mirrored one is English with Arabic's. */
const language = (page: string): string =>
  page === "ar-XB" ? "ar-SA" : (languages.find((known) => known.split("-")[0] === page.split("-")[0]) ?? "en");

type Live = RefObject<Session | undefined>;

/** What the component calls; each finds the session when it is called. */
function callbacks(live: Live, begin: () => Session | undefined): ExcalidrawProps {
  const of = () => live.current;
  return {
    // Before its first call nothing that is put on the canvas stays there
    onChange: (elements, state) => (of() ?? begin())?.look(elements, state),
    onPointerUpdate: ({ pointer, button, pointersMap }) =>
      pointersMap.size < 2 && of()?.presence.pointer(pointer, button === "down"),
    generateIdForFile: (file) => {
      const session = of();
      return session ? session.pictures.take(session.api, file) : Promise.reject(new Error());
    },
    generateLinkForSelection: addressOf,
    onLinkOpen: follow((id) => of()?.goTo(id)),
    validateEmbeddable: (link) => of()?.lies(link) ?? false,
    renderEmbeddable: (element, state) => {
      const session = of();
      return session ? draw(session, element, state as never) : null;
    },
  };
}

/** Downloads are drawn by the server: what they show is what is kept. */
function Menu({ board, label }: { board: string; label: string }) {
  return (
    <MainMenu>
      <MainMenu.DefaultItems.SearchMenu />
      <MainMenu.DefaultItems.Help />
      <MainMenu.Separator />
      {["png", "svg", "pdf"].map((kind) => (
        <MainMenu.ItemLink key={kind} href={`${board}.${kind}`}>
          {label.replace("{kind}", kind.toUpperCase())}
        </MainMenu.ItemLink>
      ))}
    </MainMenu>
  );
}

interface Given {
  store: Store;
  place: Place;
  /** The canvas is there, and its session with it. */
  begun(session: Session): void;
}

export function Editor({ store, place, begun }: Given) {
  const { texts } = place;
  const api = useRef<ExcalidrawImperativeAPI>();
  const live = useRef<Session>();
  const stage = useRef<HTMLDivElement>(null);
  const [session, set] = useState<Session>();
  const [layer, setLayer] = useState<Element>();
  const views = look(store, ({ may, ready, line }) => looksOn(may) || !ready || line === "ended");
  const dark = look(store, (state) => state.dark);

  const props = useMemo(() => {
    const begin = () => {
      if (!api.current) return undefined;
      live.current = new Session(api.current, store, place);
      begun(live.current);
      set(live.current);
      return live.current;
    };
    return { ...callbacks(live, begin), excalidrawAPI: (given: ExcalidrawImperativeAPI) => (api.current = given) };
  }, []);
  const menu = useMemo(() => <Menu board={place.board} label={texts.saveAs} />, []);

  // Between the drawing and the component's own tools there is no place that it offers
  useEffect(() => {
    const canvas = stage.current?.querySelector(".excalidraw");
    if (!session || !canvas) return;
    const own = document.createElement("div");
    own.className = "board-pins";
    canvas.append(own);
    setLayer(own);
  }, [session]);

  return (
    <>
      <Bar session={session} store={store} texts={texts} />
      {session && (
        <div className="board-over">
          <Sending session={session} store={store} texts={texts} />
          <Led session={session} store={store} texts={texts} />
        </div>
      )}
      <div
        className="board-stage"
        role="region"
        aria-label={texts.board}
        ref={stage}
        onPointerLeave={() => live.current?.presence.left()}
        onKeyDownCapture={(event) => {
          if (!live.current || !key(live.current, event.nativeEvent)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <Excalidraw
          {...props}
          initialData={initial}
          langCode={language(place.language)}
          theme={dark ? "dark" : "light"}
          viewModeEnabled={views}
          UIOptions={surface}
          aiEnabled={false}
          isCollaborating
        >
          {menu}
        </Excalidraw>
        {session && layer && createPortal(<Pins session={session} store={store} texts={texts} />, layer)}
      </div>
      {session && <Dialogs session={session} store={store} texts={texts} />}
    </>
  );
}
