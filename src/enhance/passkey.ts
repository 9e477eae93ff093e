import { browserSupportsWebAuthn, startAuthentication, startRegistration } from "@simplewebauthn/browser";

type Asked = { challengeId: string; options: never };

/** Shows the passkey buttons where the browser knows passkeys, and puts what the device answers into the form. */
export function enhancePasskeys(body: HTMLElement) {
  if (!browserSupportsWebAuthn()) return;
  for (const form of body.querySelectorAll<HTMLFormElement>("form[data-passkey]:not([data-ready])")) {
    form.dataset.ready = "";
    show(form, "[data-passkey-button]", true);
    show(form, "[data-passkey-absent]", false);
    form.addEventListener("submit", (event) => {
      if (field(form, "response").value !== "") return;
      event.preventDefault();
      show(form, "[data-passkey-failed]", false);
      answer(form).then(
        () => form.submit(),
        () => show(form, "[data-passkey-failed]", true),
      );
    });
  }
}

async function answer(form: HTMLFormElement): Promise<void> {
  const { passkey: purpose = "", options: address = "" } = form.dataset;
  const reply = await fetch(address, { method: "POST", body: new URLSearchParams({ purpose }) });
  if (!reply.ok) throw new Error("no options");
  const asked = (await reply.json()) as Asked;
  const device = purpose === "add" ? startRegistration : startAuthentication;
  const response = await device({ optionsJSON: asked.options });
  field(form, "challenge").value = asked.challengeId;
  field(form, "response").value = JSON.stringify(response);
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

function show(form: HTMLFormElement, part: string, shown: boolean): void {
  const element = form.querySelector<HTMLElement>(part);
  if (element) element.hidden = !shown;
}
