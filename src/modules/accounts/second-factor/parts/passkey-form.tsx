import type { ReactNode } from "react";
import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { Button } from "#ui/button.tsx";
import { HiddenFields } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";

type PasskeyFormProps = { purpose: "add" | "confirm" | "sign-in"; label: string; main?: boolean; error?: string; children?: ReactNode };

/** Passkeys need a script; without one, or without such a device, the sentence stays and the form does nothing. */
export function PasskeyForm({ purpose, label, main, error, children }: PasskeyFormProps) {
  return (
    <form className="form" method="post" data-passkey={purpose} data-options={link("/passkey/options")}>
      <HiddenFields values={{ challenge: "", response: "" }} />
      {error && <Notice tone="urgent">{error}</Notice>}
      {children}
      <p data-passkey-failed="" role="alert" hidden>
        {m.accounts_passkey_stopped()}
      </p>
      <div data-passkey-button="" hidden>
        <Button type="submit" kind={main ? "main" : "plain"} icon="key" wide>{label}</Button>
      </div>
      {purpose === "add" && <p data-passkey-absent="" className="quiet">{m.accounts_passkey_absent()}</p>}
    </form>
  );
}
