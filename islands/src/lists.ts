/** Pages of the guests' room that are lists of lines: styles alone, fetched only by those pages. */
import "../css/guest-lists.css";
