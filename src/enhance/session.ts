import { sessionClock, sharedMemory, type Moment } from "./session-clock.ts";

/** Ended, signed out in another tab, or led elsewhere (a redirect not followed has the status 0). */
const GONE = new Set([0, 401, 404]);

/**
 * Warns two minutes before the session ends and says when it has ended. Only the person's own work asks the server,
 * at most once in five minutes; nothing here leaves the page, so what was typed stays.
 */
export function watchSession(body: HTMLElement) {
  const idle = Number(body.dataset.idleSeconds);
  const address = body.dataset.extendUrl;
  if (!idle || !address) return;
  const clock = sessionClock(sharedMemory(), idle);
  clock.answered(Date.now(), idle);
  let seen: Moment = "open";
  const look = () => {
    const moment = clock.moment(Date.now());
    if (moment === seen) return;
    seen = moment;
    show("session-warning", moment === "ending");
    show("session-over", moment === "over");
  };
  let asking = false;
  const extend = async () => {
    if (asking) return;
    asking = true;
    const answer = await fetch(address, { method: "POST", redirect: "manual" }).catch(() => null);
    if (answer?.ok) clock.answered(Date.now(), Number(await answer.text()));
    else if (answer && GONE.has(answer.status)) clock.refused(Date.now());
    asking = false;
    look();
  };
  const worked = () => {
    if (!dialog("session-warning")?.open && clock.tellsWork(Date.now())) void extend();
  };
  for (const kind of ["keydown", "pointerdown"]) addEventListener(kind, worked, { passive: true });
  addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("#session-stay")) void extend();
  });
  addEventListener("storage", look);
  setInterval(look, 10_000);
}

const dialog = (id: string) => document.querySelector<HTMLDialogElement>(`dialog#${id}`);

function show(id: string, shown: boolean) {
  const found = dialog(id);
  if (shown && !found?.open) found?.showModal();
  if (!shown) found?.close();
}
