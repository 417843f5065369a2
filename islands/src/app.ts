/** The members' rooms: everything a guest's page has, and what daily work needs. */
import "../css/app.css";
import "./live";
import "./modal";
import "./upload";
import "./menus";
import "./offline";
import "./ajax-form";
import "./code";
import "./copy";
import "./tokens";
import "./preview";
import "./keys";
import "./go-on";
import "./cell";
import "./board";
import "./marks";
import "./pictures";
