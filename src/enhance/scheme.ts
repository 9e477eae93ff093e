/** The form still works by itself; here it changes the page at once and tells the server behind its back. */
export function enhanceScheme(root: ParentNode) {
  for (const form of root.querySelectorAll<HTMLFormElement>("[data-scheme-form]")) {
    form.addEventListener("submit", (event) => {
      const button = event.submitter;
      if (!(button instanceof HTMLButtonElement)) return;
      event.preventDefault();
      const { dataset } = document.documentElement;
      if (button.value === "auto") delete dataset.scheme;
      else dataset.scheme = button.value;
      for (const one of form.querySelectorAll("button")) one.ariaPressed = String(one === button);
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form, button)) if (typeof value === "string") body.append(name, value);
      fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true }).catch(() => form.submit());
    });
  }
}
