/** A click anywhere in a row follows the row's link, unless it meant something else: a control, or marking text. */
export function enhanceRows(root: ParentNode) {
  root.addEventListener("click", (event) => {
    if (!(event instanceof MouseEvent) || !(event.target instanceof Element) || event.defaultPrevented || event.button !== 0) return;
    if (event.target.closest("a, button, input, label, select, summary") || getSelection()?.toString()) return;
    const link = event.target.closest("tr[data-href]")?.querySelector<HTMLAnchorElement>("a.row-link");
    if (!link) return;
    if (event.ctrlKey || event.metaKey) open(link.href, "_blank", "noopener");
    else link.click();
  });
}
