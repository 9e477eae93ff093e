export function enhancePasswords(root: ParentNode) {
  for (const wrap of root.querySelectorAll<HTMLElement>("[data-password]")) {
    const input = wrap.querySelector("input");
    const toggle = wrap.querySelector("button");
    if (!input || !toggle) continue;
    const show = toggle.ariaLabel;
    toggle.hidden = false;
    toggle.addEventListener("click", () => {
      const shown = input.type === "text";
      input.type = shown ? "password" : "text";
      toggle.ariaPressed = String(!shown);
      toggle.ariaLabel = shown ? show : (toggle.dataset.hide ?? show);
      input.focus();
    });
    input.form?.addEventListener("submit", () => (input.type = "password"));
  }
}
