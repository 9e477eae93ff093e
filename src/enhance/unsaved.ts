/** Asks before a changed form is left; a refused form that came back filled counts as changed. */
export function guardUnsaved(root: ParentNode) {
  for (const form of root.querySelectorAll<HTMLFormElement>("form[data-guard]")) {
    let changed = form.querySelector("[data-error-summary]") !== null;
    form.addEventListener("input", () => (changed = true));
    form.addEventListener("submit", () => (changed = false));
    addEventListener("beforeunload", (event) => {
      if (changed && form.isConnected) event.preventDefault();
    });
  }
}
