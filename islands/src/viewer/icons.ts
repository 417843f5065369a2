/** The viewer's own icons, in its script: the page's sprite has only what pages draw. */
import chevronDown from "lucide-static/icons/chevron-down.svg?raw";
import chevronRight from "lucide-static/icons/chevron-right.svg?raw";
import chevronUp from "lucide-static/icons/chevron-up.svg?raw";
import circleAlert from "lucide-static/icons/circle-alert.svg?raw";
import ellipsis from "lucide-static/icons/ellipsis.svg?raw";
import file from "lucide-static/icons/file.svg?raw";
import lock from "lucide-static/icons/lock.svg?raw";
import maximize from "lucide-static/icons/maximize.svg?raw";
import minimize from "lucide-static/icons/minimize.svg?raw";
import minus from "lucide-static/icons/minus.svg?raw";
import moveHorizontal from "lucide-static/icons/move-horizontal.svg?raw";
import panelLeft from "lucide-static/icons/panel-left.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import rotateCw from "lucide-static/icons/rotate-cw.svg?raw";
import search from "lucide-static/icons/search.svg?raw";
import x from "lucide-static/icons/x.svg?raw";

const sources = {
  alert: circleAlert,
  close: x,
  down: chevronDown,
  fitPage: file,
  fitWidth: moveHorizontal,
  into: chevronRight,
  larger: plus,
  leave: minimize,
  locked: lock,
  more: ellipsis,
  panel: panelLeft,
  rotate: rotateCw,
  screen: maximize,
  search,
  smaller: minus,
  up: chevronUp,
};

export type Icon = keyof typeof sources;

/** The icon as `<svg class="icon">`; how it is drawn is said in base.css. */
export function icon(name: Icon): Element {
  const drawn = new DOMParser().parseFromString(sources[name], "image/svg+xml").documentElement;
  for (const { name: attribute } of [...drawn.attributes])
    if (!["xmlns", "viewBox"].includes(attribute)) drawn.removeAttribute(attribute);
  drawn.setAttribute("class", "icon");
  drawn.ariaHidden = "true";
  return document.adoptNode(drawn);
}
