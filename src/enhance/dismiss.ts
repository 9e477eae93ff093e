export function enhanceToasts(root: ParentNode) {
  for (const button of root.querySelectorAll<HTMLButtonElement>("[data-dismiss]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      button.closest(".toast")?.remove();
      document.querySelector<HTMLElement>("#content")?.focus();
    });
  }
}
