function dialogFor(id: string | null | undefined): HTMLDialogElement | null {
  const found = id ? document.getElementById(id) : null;
  return found instanceof HTMLDialogElement ? found : null;
}

/** Links that lead to a confirmation page open their dialog in place; older browsers learn the `command` attribute. */
export function enhanceDialogs(root: ParentNode) {
  const native = "command" in HTMLButtonElement.prototype;
  root.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLElement>("a[data-dialog]");
    const dialog = dialogFor(link?.dataset.dialog);
    if (dialog) {
      event.preventDefault();
      dialog.showModal();
    }
    const button = native ? null : event.target.closest("button[commandfor]");
    const target = dialogFor(button?.getAttribute("commandfor"));
    if (button?.getAttribute("command") === "show-modal") target?.showModal();
    else target?.close();
  });
}
