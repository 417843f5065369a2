/**
 * A board of tasks or projects: a card that is dropped in another column chooses that column in its own form, and sends it. The
 * library comes only where a board is.
 */
import { onMorph } from "./morph";

async function drag(): Promise<void> {
  const lists = document.querySelectorAll<HTMLElement>("[data-board] [data-cards]");
  if (!lists.length) return;
  const { default: Sortable } = await import("sortablejs");
  for (const list of lists) {
    if (Sortable.get(list)) continue;
    list.dataset.ready = "";
    new Sortable(list, {
      group: "cards",
      draggable: "[data-card]",
      // On a touch screen a swipe scrolls; a card is taken by holding it
      delay: 200,
      delayOnTouchOnly: true,
      filter: "select, button",
      preventOnFilter: false,
      sort: false,
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 120,
      ghostClass: "dragged",
      onEnd: ({ item, from, to }) => {
        const select = item.querySelector<HTMLSelectElement>("select[data-column]");
        if (from === to || !select || !to.dataset.cards) return;
        select.value = to.dataset.cards;
        select.form?.requestSubmit();
      },
    });
  }
}

onMorph(() => void drag());
void drag();
