/** A chat in the guests' room: fetched only by the pages that have one. */
import "../css/chat-guest.css";
import "./talk";
