import { m } from "#paraglide/messages.js";
import { link } from "#platform/i18n/link.ts";
import { LinkCard } from "#ui/card.tsx";
import { Page } from "#ui/page.tsx";
import { Danger } from "../parts/danger.tsx";
import { WhatHappensNext } from "../parts/next.tsx";

/** Says nothing that a look at somebody's history should not find. */
export const meta = () => [{ title: m.shell_name() }];

export default function Help() {
  return (
    <Page title={m.calls_help_title()} lead={m.calls_help_lead()}>
      <Danger />
      <LinkCard main href={link("/help/school")} icon="chat" title={m.calls_help_tell()} text={m.calls_help_tell_text()} />
      <LinkCard href={link("/help/receipt")} icon="key" title={m.calls_help_receipt()} text={m.calls_help_receipt_text()} />
      <LinkCard href={link("/help/places")} icon="phone" title={m.calls_places_title()} text={m.calls_help_places_text()} />
      <WhatHappensNext />
    </Page>
  );
}
