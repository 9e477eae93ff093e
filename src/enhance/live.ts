/** Keeps the part that still changes up to date in its place; when it no longer changes, the page comes anew. */
export function followLive(root: ParentNode) {
  const part = root.querySelector<HTMLElement>("[data-live]");
  if (part) lookLater(part);
}

function lookLater(part: HTMLElement) {
  setTimeout(() => void look(part), Number(part.dataset.live) * 1_000);
}

async function look(part: HTMLElement) {
  const answer = await fetch(location.href, { redirect: "manual" }).catch(() => null);
  if (!part.isConnected) return;
  if (!answer || answer.status >= 500) return lookLater(part);
  const next = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector<HTMLElement>("[data-live]") : null;
  if (!next) return location.reload();
  part.dataset.live = next.dataset.live;
  part.replaceChildren(...next.childNodes);
  lookLater(part);
}
