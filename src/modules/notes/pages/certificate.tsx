import { openingsOf } from "#modules/audit/public.server.ts";
import { m } from "#paraglide/messages.js";
import { read } from "#platform/database/door.server.ts";
import { notFound } from "#platform/http/answers.ts";
import { formatDate, formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { Page } from "#ui/page.tsx";
import { findCertificate } from "../certificate.server.ts";
import { listTeam } from "../members.server.ts";
import { Openings } from "../parts/openings.tsx";
import { personAndPlace } from "../visit.server.ts";
import type { Route } from "./+types/certificate";

export function meta() {
  return [{ title: m.notes_certificate_title() }];
}

export function loader({ context, params }: Route.LoaderArgs) {
  const { scope, place } = personAndPlace(context);
  return read(scope, async (tx) => {
    const certificate = await findCertificate(tx, scope, params.noteId);
    if (!certificate) throw notFound();
    const eraser = (await listTeam(tx, place.id)).find((member) => member.accountId === certificate.erasedBy);
    const { openings } = await openingsOf(tx, scope, { placeId: place.id, itemId: certificate.noteId });
    return { certificate, who: eraser?.name ?? m.notes_reader_elsewhere(), openings };
  });
}

export default function NoteCertificate({ loaderData }: Route.ComponentProps) {
  const { certificate, who, openings } = loaderData;
  return (
    <Page
      title={m.notes_certificate_title()}
      lead={m.notes_certificate_lead()}
      crumbs={[{ label: m.notes_title(), href: link("/notes") }, { label: m.notes_certificate_title() }]}
    >
      <Card note={m.notes_certificate_print()}>
        <Facts
          facts={[
            { label: m.notes_certificate_number(), value: certificate.number },
            { label: m.notes_certificate_item(), value: certificate.noteId },
            { label: m.notes_certificate_when(), value: formatDateTime(certificate.erasedAt) },
            { label: m.notes_certificate_who(), value: who },
            { label: m.notes_certificate_backups(), value: formatDate(new Date(certificate.backupsUntil)) },
          ]}
        />
      </Card>
      <Openings openings={openings} />
    </Page>
  );
}
