/** Builds the canvas in its element, and takes it away again. */
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Editor } from "./editor";
import { guard } from "./guards";
import { name } from "./names";
import { dye, keepLanguage, watchTheme } from "./page";
import type { Place, Session } from "./session";
import { Store } from "./state";

export function mount(host: HTMLElement, place: Place): () => void {
  const store = new Store();
  let session: Session | undefined;
  const box = document.createElement("div");
  box.className = "board-canvas";
  host.append(box);
  dye(box);
  const ends = [
    keepLanguage(),
    watchTheme((dark) => store.set({ dark })),
    guard(box, (files, place) => session?.files.take(files, session.spot(place))),
    name(box, place.texts.menu),
    store.listen(() => {
      if (store.state.ready) host.dataset.state = "ready";
    }),
  ];
  const root = createRoot(box);
  root.render(createElement(Editor, { store, place, begun: (made: Session) => (session = made) }));
  return () => {
    session?.close();
    for (const end of ends) end();
    root.unmount();
    box.remove();
  };
}
