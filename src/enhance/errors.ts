/** The summary asks for the focus by itself, but not in a page that took another's place. */
export function focusErrors(root: ParentNode) {
  root.querySelector<HTMLElement>("[data-error-summary][autofocus]")?.focus();
  root.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("[data-error-summary] a") : null;
    const target = link && document.querySelector<HTMLElement>(link.hash);
    if (!target) return;
    event.preventDefault();
    const control = target.matches("fieldset") ? target.querySelector<HTMLElement>("input, select, textarea") : target;
    control?.focus();
    target.closest(".field, .group")?.scrollIntoView({ block: "start" });
  });
}
