/** Where an @ calls people, who can be called is offered; what it takes is loaded once somebody types one. */
document.addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement) || !target.closest("text-expander[data-mentions]")) return;
  if (/(^|[^\p{L}\p{N}])@/u.test(target.value.slice(0, target.selectionStart))) void import("./callable");
});
