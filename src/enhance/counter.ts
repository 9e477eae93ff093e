export function enhanceCounters(root: ParentNode) {
  for (const counter of root.querySelectorAll<HTMLElement>("[data-counter]")) {
    const area = document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(counter.dataset.for ?? "")}`);
    const limit = Number(counter.dataset.counter);
    if (!area) continue;
    const count = () => {
      const left = limit - area.value.length;
      const pattern = (left < 0 ? counter.dataset.past : counter.dataset.left) ?? "";
      counter.textContent = pattern.replace("-1", String(Math.abs(left)));
      counter.toggleAttribute("data-over", left < 0);
    };
    area.addEventListener("input", count);
    count();
  }
}
