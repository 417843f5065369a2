/** Pictures on the board: each is kept by the server before an element names it, and shown from there. */
import { toast } from "../toast";
import type { BinaryFileData, ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { newElementWith } from "@excalidraw/excalidraw";
import { type Problem, sentence } from "./problem";
import type { Drawn } from "./wire";
import type { Wire } from "./protocol";

type FileId = BinaryFileData["id"];
type DataURL = BinaryFileData["dataURL"];

/** A picture that the server has, and how large it is. */
export interface Found {
  id: string;
  width: number;
  height: number;
}

export class Pictures {
  /** Those that the server has, and those on their way there. */
  private readonly kept = new Set<string>();
  private readonly going = new Set<string>();

  constructor(
    private readonly board: string,
    private readonly csrf: string | undefined,
    private readonly failed: string,
  ) {}

  /** For the component. What is wrong is said as everywhere in the house, not in a dialog of the component's. */
  async take(api: ExcalidrawImperativeAPI, file: File): Promise<string> {
    try {
      return await this.send(file);
    } catch (fault) {
      toast((fault as Error).message);
      setTimeout(() => api.updateScene({ appState: { errorMessage: null } }));
      throw fault;
    }
  }

  /** Sends it, and gives the id that elements name it by. */
  private async send(file: File): Promise<string> {
    const body = new FormData();
    if (this.csrf) body.append("csrf", this.csrf);
    body.append("file", file, file.name || "picture.png");
    return this.post("pictures", body);
  }

  /** Has the server fetch one from the web: no page of ours asks another house for anything. */
  async fetched(address: string, signal: AbortSignal): Promise<Found> {
    const body = new URLSearchParams({ address });
    if (this.csrf) body.append("csrf", this.csrf);
    const id = await this.post("pictures/from-address", body, signal);
    const image = new Image();
    image.src = this.address(id);
    await image.decode().catch(() => Promise.reject(new Error(this.failed)));
    return { id, width: image.naturalWidth, height: image.naturalHeight };
  }

  private async post(to: string, body: BodyInit, signal?: AbortSignal): Promise<string> {
    const headers = { Accept: "application/json" };
    const asked: RequestInit = { method: "POST", body, headers, ...(signal && { signal }) };
    const answer = await fetch(`${this.board}/${to}`, asked).catch(() => undefined);
    const told = (await answer?.json().catch(() => undefined)) as ({ id?: string } & Problem) | undefined;
    if (!answer?.ok || !told?.id) throw new Error(sentence(told, this.failed));
    this.kept.add(told.id);
    return told.id;
  }

  private address(id: string): string {
    return new URL(`${this.board}/pictures/${encodeURIComponent(id)}`, location.href).href;
  }

  /** Lets the canvas find the pictures of these elements. */
  show(api: ExcalidrawImperativeAPI, elements: Wire[]): void {
    const files = api.getFiles();
    const fresh = new Map<string, BinaryFileData>();
    for (const { type, fileId, isDeleted } of elements) {
      if (type !== "image" || typeof fileId !== "string" || isDeleted) continue;
      this.kept.add(fileId);
      if (files[fileId]) continue;
      fresh.set(fileId, {
        id: fileId as FileId,
        dataURL: this.address(fileId) as DataURL,
        mimeType: "image/png",
        created: Date.now(),
      });
    }
    if (fresh.size) api.addFiles([...fresh.values()]);
  }

  /** A picture that is not at the server yet; one that came with pasted elements is brought there now. */
  later(api: ExcalidrawImperativeAPI, element: Drawn, done: () => void): boolean {
    if (element.type !== "image" || element.isDeleted) return false;
    const id = element.fileId;
    if (!id) return true;
    if (this.kept.has(id)) return false;
    const file = api.getFiles()[id];
    if (!file?.dataURL.startsWith("data:")) return false;
    if (!this.going.has(id)) {
      this.going.add(id);
      void this.bring(api, file).finally(done);
    }
    return true;
  }

  private async bring(api: ExcalidrawImperativeAPI, file: BinaryFileData): Promise<void> {
    const fileId = (await this.send(asFile(file)).catch(() => undefined)) as FileId | undefined;
    if (fileId) api.addFiles([{ ...file, id: fileId }]);
    const elements = api.getSceneElementsIncludingDeleted().map((element) => {
      if (element.type !== "image" || element.fileId !== file.id) return element;
      return fileId ? newElementWith(element, { fileId }) : newElementWith(element, { isDeleted: true });
    });
    api.updateScene({ elements });
    this.going.delete(file.id);
  }
}

/** By hand: no page may fetch a `data:` address. */
function asFile({ dataURL, mimeType }: BinaryFileData): File {
  const raw = atob(dataURL.slice(dataURL.indexOf(",") + 1));
  return new File([Uint8Array.from(raw, (letter) => letter.charCodeAt(0))], "picture", { type: mimeType });
}
