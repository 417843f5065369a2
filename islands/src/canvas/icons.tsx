/** The canvas's own icons, in its script: the page's sprite has only what pages draw. */
import check from "lucide-static/icons/check.svg?raw";
import cloudOff from "lucide-static/icons/cloud-off.svg?raw";
import columns from "lucide-static/icons/between-vertical-start.svg?raw";
import download from "lucide-static/icons/download.svg?raw";
import file from "lucide-static/icons/file-text.svg?raw";
import globe from "lucide-static/icons/globe.svg?raw";
import lock from "lucide-static/icons/lock.svg?raw";
import message from "lucide-static/icons/message-square-plus.svg?raw";
import cross from "lucide-static/icons/x.svg?raw";
import note from "lucide-static/icons/sticky-note.svg?raw";
import paperclip from "lucide-static/icons/paperclip.svg?raw";
import picture from "lucide-static/icons/image-plus.svg?raw";
import presentation from "lucide-static/icons/presentation.svg?raw";
import rows from "lucide-static/icons/between-horizontal-start.svg?raw";
import seen from "lucide-static/icons/message-square.svg?raw";
import table from "lucide-static/icons/table.svg?raw";
import triangle from "lucide-static/icons/triangle-alert.svg?raw";
import users from "lucide-static/icons/users.svg?raw";
import eye from "lucide-static/icons/eye.svg?raw";
import save from "lucide-static/icons/loader.svg?raw";

const sources = {
  check,
  columns,
  cross,
  download,
  eye,
  file,
  globe,
  lock,
  message,
  note,
  offline: cloudOff,
  paperclip,
  picture,
  presentation,
  rows,
  saving: save,
  seen,
  table,
  users,
  warning: triangle,
};

export type Name = keyof typeof sources;

/** What is inside the icon's own `<svg>`; how it is drawn is said in base.css. */
const inner = (source: string): string =>
  source.slice(source.indexOf(">", source.indexOf("<svg")) + 1, source.lastIndexOf("</svg>"));

export function Icon({ name }: { name: Name }) {
  const drawn = { __html: inner(sources[name]) };
  return <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" dangerouslySetInnerHTML={drawn} />;
}
