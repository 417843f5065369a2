/** A PDF to read in the page. Fetched only by pages that show one; without it they have the server's pictures. */
import "../css/viewer.css";
import { PdfViewer } from "./viewer/element";

customElements.define("pdf-viewer", PdfViewer);
