/** The guests' room, the threshold, signing in. Small: a guest comes for one minute, often on a weak line. */
import "../css/guest.css";
import "./live";
import "./modal";
import "./upload";
import "./menus";
import "./offline";
import "./ajax-form";
import "./code";
import "./copy";
import "./zone";
