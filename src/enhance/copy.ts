export function enhanceCopying(root: ParentNode) {
  if (!navigator.clipboard) return;
  for (const button of root.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    const words = button.querySelector("span");
    const before = words?.textContent ?? "";
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy ?? "");
      if (!words) return;
      words.textContent = button.dataset.copied ?? before;
      words.role = "status";
      setTimeout(() => (words.textContent = before), 2500);
    });
  }
}
