import { m } from "#paraglide/messages.js";
import { formatDate, formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { Timeline } from "#ui/timeline.tsx";

type Props = {
  certificate: { number: string; who: string; erasedAt: Date; backupsUntil: string };
  openings: readonly { key: string; at: string; moment: string; who: string; what: string }[];
};

/** What is left of an erased record, for those who could read it. */
export function ErasureCertificate({ certificate, openings }: Props) {
  return (
    <Page title={m.children_certificate()} lead={m.children_certificate_lead()} crumbs={[{ label: m.children_title(), href: link("/children") }, { label: m.children_certificate() }]}>
      <Card>
        <Facts
          facts={[
            { label: m.children_certificate_number(), value: certificate.number },
            { label: m.children_certificate_when(), value: formatDateTime(certificate.erasedAt) },
            { label: m.children_certificate_who(), value: certificate.who },
            { label: m.children_certificate_backups(), value: formatDate(new Date(certificate.backupsUntil)) },
          ]}
        />
      </Card>
      <Card title={m.children_openings()}>
        <Timeline events={openings.map(({ key, at, moment, who, what }) => ({ key, title: what, when: moment, dateTime: at, body: who }))} />
      </Card>
    </Page>
  );
}
