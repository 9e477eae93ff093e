const NOTICE_SECONDS = 120;
const STAY_EVERY_SECONDS = 300;

/** Warns two minutes before the session ends. Work on the page keeps the session alive, at most once in five minutes. */
export function watchSession(body: HTMLElement) {
  const idle = Number(body.dataset.idleSeconds);
  const address = body.dataset.extendUrl;
  if (!idle || !address) return;
  const warning = () => document.querySelector<HTMLDialogElement>("dialog#session-warning");
  let extended = Date.now();
  let warned = false;
  const extend = async () => {
    extended = Date.now();
    const answer = await fetch(address, { method: "POST", redirect: "manual" }).catch(() => null);
    if (answer?.ok) warned = false;
    else if (answer) location.reload();
  };
  const worked = () => {
    if (!warning()?.open && Date.now() - extended > STAY_EVERY_SECONDS * 1000) void extend();
  };
  for (const kind of ["keydown", "pointerdown"]) addEventListener(kind, worked, { passive: true });
  addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("#session-stay")) void extend();
  });
  setInterval(() => {
    const quietSeconds = (Date.now() - extended) / 1000;
    if (quietSeconds >= idle) location.reload();
    else if (quietSeconds >= idle - NOTICE_SECONDS && !warned) {
      warned = true;
      const dialog = warning();
      if (!dialog?.open) dialog?.showModal();
    }
  }, 10_000);
}
