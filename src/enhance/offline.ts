import { drop, findKept, keep, keyFrom } from "./kept-forms.ts";
import { showAnswer } from "./show-answer.ts";

const TRY_AGAIN_MS = 20_000;
/** Signed out meanwhile, or refused before any page saw it: what waits goes on waiting. */
const NOT_ARRIVED = new Set([401, 403, 404, 408, 429]);

let sending = false;
let again: ReturnType<typeof setTimeout> | undefined;

const page = () => document.querySelector<HTMLElement>("[data-offline-key]");
/** The same page in another language is the same page. */
const pageName = () => location.pathname.replace(/^\/(?:kk|ru|en)(?=\/)/, "");

async function here() {
  const secret = page()?.dataset.offlineKey ?? "";
  const { key, owner } = await keyFrom(secret);
  return { key, name: `${owner} ${pageName()}` };
}

/** Sends forms by itself, so that one for which there is no network stays on the device, sealed, until there is. */
export function keepOffline() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.offline === undefined || event.defaultPrevented) return;
    event.preventDefault();
    void sendOrKeep(form, event.submitter);
  }, true);
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-offline-drop]")) void forget();
  });
  addEventListener("online", () => void sendKept());
  addEventListener("pana:replaced", () => void sendKept());
  void sendKept();
}

async function sendOrKeep(form: HTMLFormElement, submitter: HTMLElement | null) {
  if (sending) return;
  sending = true;
  const fields = new FormData(form, submitter);
  if (submitter) submitter.ariaBusy = "true";
  const answer = await fetch(form.action, { method: "POST", body: fields }).catch(() => null);
  sending = false;
  if (submitter) submitter.ariaBusy = null;
  const { key, name } = await here();
  if (answer && answer.status < 500 && !NOT_ARRIVED.has(answer.status)) {
    await drop(name);
    return showAnswer(await answer.text(), { from: answer.url, sentTo: form.action });
  }
  // Nobody will be there to look it through: the server checks it all the same.
  if (fields.get("intent") === "review") fields.set("intent", "send");
  fields.set("channel", "offline");
  const whole = new Response(fields);
  await keep(name, key, { type: whole.headers.get("content-type") ?? "", body: await whole.arrayBuffer() });
  say(answer && NOT_ARRIVED.has(answer.status) ? "signIn" : "kept");
  tryLater();
}

async function sendKept() {
  if (!page() || sending) return;
  const { key, name } = await here();
  const kept = await findKept(name, key);
  if (!kept || sending) return;
  sending = true;
  say("sending");
  const answer = await fetch(location.href, { method: "POST", headers: { "content-type": kept.type }, body: kept.body }).catch(() => null);
  sending = false;
  if (!answer || answer.status >= 500 || NOT_ARRIVED.has(answer.status)) {
    say(answer && answer.status < 500 ? "signIn" : "kept");
    return tryLater();
  }
  await drop(name);
  showAnswer(await answer.text(), { from: answer.url, sentTo: location.href });
}

async function forget() {
  clearTimeout(again);
  await drop((await here()).name);
  say(undefined);
}

function tryLater() {
  clearTimeout(again);
  again = setTimeout(() => void sendKept(), TRY_AGAIN_MS);
}

function say(what: "kept" | "sending" | "signIn" | undefined) {
  for (const note of document.querySelectorAll<HTMLElement>("[data-offline-say]")) note.hidden = note.dataset.offlineSay !== what;
  if (what === "kept") document.querySelector("[data-offline-say=kept]")?.scrollIntoView({ block: "center" });
}
