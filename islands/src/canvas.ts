/** A whiteboard that people draw on together. Fetched only by pages that show one; without it they have the server's picture. */
import "../css/canvas.css";
import { ParlorBoard } from "./canvas/element";

customElements.define("parlor-board", ParlorBoard);
