/** The answer is shown as it came: asking for it again would lose the message that the server says only once. */
export function showAnswer(text: string, { from, sentTo }: { from: string; sentTo: string }) {
  const answer = new DOMParser().parseFromString(text, "text/html");
  if (from !== sentTo && from !== location.href) history.pushState(null, "", from);
  addEventListener("popstate", () => location.reload());
  document.title = answer.title;
  document.body.replaceWith(answer.body);
  scrollTo(0, 0);
  document.querySelector<HTMLElement>("#content")?.focus();
  dispatchEvent(new CustomEvent("pana:replaced"));
}
