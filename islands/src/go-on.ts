/** A form marked `data-go-on` sends itself as soon as its page is there: work that is done piece by piece. */
const next = document.querySelector<HTMLFormElement>("form[data-go-on]");
if (next) setTimeout(() => next.requestSubmit(), 50);
