/** Brings a PDF. Nothing in it is ever run: there is no scripting, no form and no XFA here. */
import { getDocument, GlobalWorkerOptions, InvalidPDFException, VerbosityLevel } from "./pdf";
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from "./pdf";

/** Why there is nothing to see. */
export type Fault = "locked" | "broken" | "offline";

/** From here on only the pages that are looked at are fetched; below, the file comes as a whole and find is quick. */
const BIG = 25_000_000;

export class Loading {
  private readonly task: PDFDocumentLoadingTask;
  private fault: Fault | undefined;

  constructor(from: DOMStringMap, progress: (done: number, of: number) => void) {
    const { src = "", worker = "", pdfjs = "" } = from;
    const bytes = Number(from.size) || 0;
    GlobalWorkerOptions.workerSrc = new URL(worker, location.href).href;
    const folder = new URL(pdfjs, location.href).href;
    this.task = getDocument({
      url: new URL(src, location.href).href,
      cMapUrl: `${folder}cmaps/`,
      iccUrl: `${folder}iccs/`,
      standardFontDataUrl: `${folder}standard_fonts/`,
      wasmUrl: `${folder}wasm/`,
      // A font that the PDF does not bring is ours, so that it looks the same everywhere
      useSystemFonts: false,
      enableXfa: false,
      disableAutoFetch: bytes > BIG,
      disableStream: bytes > BIG,
      verbosity: VerbosityLevel.ERRORS,
    });
    this.task.onProgress = ({ loaded, total }: { loaded: number; total?: number }) => progress(loaded, total || bytes);
    this.task.onPassword = () => {
      this.fault = "locked";
      this.end();
    };
  }

  /** The PDF, or why there is none. */
  async done(): Promise<PDFDocumentProxy | Fault> {
    try {
      return await this.task.promise;
    } catch (error) {
      return this.fault ?? (error instanceof InvalidPDFException ? "broken" : "offline");
    }
  }

  /** Lets go of the file and of the worker. */
  end(): void {
    void this.task.destroy();
  }
}
