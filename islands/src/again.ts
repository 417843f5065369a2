/** While something marked `data-look-again` is there, the page is fetched anew: work goes on that no stream tells of. */
import { refresh } from "./live";

setInterval(() => {
  if (document.querySelector("[data-look-again]") && !document.hidden) void refresh();
}, 2000);
