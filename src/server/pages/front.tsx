import { m } from "#paraglide/messages.js";
import { LinkCard } from "#ui/card.tsx";
import { Stack } from "#ui/layout.tsx";
import { Page } from "#ui/page.tsx";
import { DangerNow, Promises } from "#ui/public-shell.tsx";
import { link } from "../../platform/i18n/link.ts";

/** Titles of public pages say nothing that a look at somebody's history should not find. */
export const meta = () => [{ title: m.shell_name() }];

export default function Front() {
  return (
    <Page title={m.shell_front_title()} lead={m.shell_front_lead()}>
      <DangerNow
        title={m.shell_front_danger()}
        calls={[
          { number: "112", label: m.shell_front_rescue() },
          { number: "102", label: m.shell_front_police() },
          { number: "150", label: m.shell_front_helpline() },
        ]}
      />
      <LinkCard main href={link("/sign-in")} icon="key" title={m.shell_front_sign_in()} text={m.shell_front_sign_in_text()} />
      <LinkCard href={link("/campaigns")} icon="megaphone" title={m.campaigns_public_title()} text={m.campaigns_public_lead()} />
      <Stack>
        <h2>{m.shell_front_how()}</h2>
        <Promises
          lines={[
            <Point key="trust" title={m.shell_front_trust_title()} text={m.shell_front_trust_text()} />,
            <Point key="reach" title={m.shell_front_reach_title()} text={m.shell_front_reach_text()} />,
            <Point key="light" title={m.shell_front_light_title()} text={m.shell_front_light_text()} />,
          ]}
        />
      </Stack>
    </Page>
  );
}

function Point({ title, text }: { title: string; text: string }) {
  return (
    <>
      <b>{title}</b>
      <br />
      {text}
    </>
  );
}
