/** What lies on the board and is no drawing: tables, files, pages from elsewhere. Of these nothing is fetched before somebody asks. */
import { useState } from "react";
import type { ExcalidrawEmbeddableElement } from "@excalidraw/excalidraw/element/types";
import type { AppState } from "@excalidraw/excalidraw/types";
import { elsewhere } from "./dialogs";
import type { KeptFile } from "./files";
import { Icon } from "./icons";
import type { Session } from "./session";
import { Table, cellsOf } from "./table";
import { fill, size } from "../viewer/texts";

function fileOf({ customData }: ExcalidrawEmbeddableElement): KeptFile | undefined {
  const file = (customData as { file?: Partial<KeptFile> } | undefined)?.file;
  if (typeof file?.id !== "string" || !/^[\w-]+$/.test(file.id) || typeof file.name !== "string") return undefined;
  return { id: file.id, name: file.name, size: Number(file.size) || 0 };
}

function FileCard({ session, file }: { session: Session; file: KeptFile }) {
  const address = `${session.place.board}/files/${file.id}`;
  const label = fill(session.place.texts.download, { name: file.name });
  return (
    <div className="board-card file">
      <Icon name="file" />
      <p>
        <strong>{file.name}</strong>
        {file.size > 0 && <small>{size(file.size)}</small>}
      </p>
      <a className="button icon-only" href={address} download={file.name} title={label} aria-label={label}>
        <Icon name="download" />
      </a>
    </div>
  );
}

/** Asked for in this page; a frame that was out of sight comes again by itself. */
const asked = new Set<string>();

function Page({ session, url }: { session: Session; url: URL }) {
  const { texts } = session.place;
  const [shown, show] = useState(asked.has(url.href));
  if (shown)
    return (
      <iframe
        className="board-page"
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups"
        referrerPolicy="no-referrer"
        title={url.host}
        src={url.href}
      />
    );
  return (
    <div className="board-card page">
      <Icon name="globe" />
      <p>
        <strong>{url.host}</strong>
        <small>{texts.showHint}</small>
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          asked.add(url.href);
          show(true);
        }}
      >
        {fill(texts.show, { host: url.host })}
      </button>
    </div>
  );
}

export function draw(session: Session, element: ExcalidrawEmbeddableElement, { activeEmbeddable }: AppState) {
  const active = activeEmbeddable?.state === "active" && activeEmbeddable.element.id === element.id;
  const cells = cellsOf(element);
  if (cells) return <Table session={session} element={element} cells={cells} active={active} />;
  const file = fileOf(element);
  if (file) return <FileCard session={session} file={file} />;
  const url = elsewhere(element.link);
  if (url) return <Page key={url.href} session={session} url={url} />;
  return (
    <div className="board-card">
      <Icon name="warning" />
      <p>{session.place.texts.notShown}</p>
    </div>
  );
}
