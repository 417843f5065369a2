/**
 * The two halves of pdf.js, of one version and in this order: the second takes the first from `globalThis` while it
 * is evaluated. `legacy`, because the plain build asks for more than our browsers have.
 */
export {
  AnnotationMode,
  AnnotationEditorType,
  getDocument,
  GlobalWorkerOptions,
  InvalidPDFException,
  TouchManager,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs";
export {
  EventBus,
  LinkTarget,
  PDFFindController,
  PDFLinkService,
  PDFViewer,
} from "pdfjs-dist/legacy/web/pdf_viewer.mjs";
export type { PDFDocumentLoadingTask, PDFDocumentProxy } from "pdfjs-dist";
export type { PDFViewerOptions } from "pdfjs-dist/types/web/pdf_viewer";
