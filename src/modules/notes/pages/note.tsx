import { redirect } from "react-router";
import { openingsOf } from "#modules/audit/public.server.ts";
import { m } from "#paraglide/messages.js";
import { write } from "#platform/database/door.server.ts";
import { formatDateTime } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { newId } from "#platform/ids.ts";
import { listAttachments } from "#platform/vault/file.server.ts";
import { holdersOf } from "#platform/vault/open.server.ts";
import { Badge } from "#ui/badge.tsx";
import { ButtonLink, ButtonRow } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { WithAside } from "#ui/layout.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { findCertificate } from "../certificate.server.ts";
import { recordOpening } from "../commands.server.ts";
import { listTeam } from "../members.server.ts";
import { Attachments } from "../parts/attachments.tsx";
import { NoteWords } from "../parts/note-words.tsx";
import { Openings } from "../parts/openings.tsx";
import { Readers } from "../parts/readers.tsx";
import { Versions } from "../parts/versions.tsx";
import { requireNote, requireVisit } from "../visit.server.ts";
import type { Route } from "./+types/note";

export function meta() {
  return [{ title: m.notes_title() }];
}

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const visit = await requireVisit(context, request);
  const asked = Number(new URL(request.url).searchParams.get("version"));
  const version = Number.isInteger(asked) && asked > 0 && asked < 1_000_000 ? asked : undefined;
  return write(visit.scope, async (tx) => {
    if (await findCertificate(tx, visit.scope, params.noteId)) throw redirect(link(`/notes/${params.noteId}/certificate`));
    const note = await requireNote(tx, visit, params.noteId, version);
    const team = await listTeam(tx, visit.place.id);
    const holders = await holdersOf(tx, note.item);
    const files = await listAttachments(tx, note.item);
    const { placeId, itemId } = note.item.facts;
    const { openings } = await openingsOf(tx, visit.scope, { placeId, itemId });
    await recordOpening(tx, note);
    return {
      noteId: params.noteId,
      ownId: visit.scope.accountId,
      current: note.current,
      newest: note.versions[0]?.version ?? note.current.version,
      versions: note.versions,
      locked: note.item.facts.lockedAt !== null,
      names: Object.fromEntries(team.map((member) => [member.accountId, member.name])),
      holders,
      files,
      openings,
      formId: newId(),
    };
  });
}

export default function Note({ loaderData }: Route.ComponentProps) {
  const { noteId, current, newest, names, locked } = loaderData;
  const old = current.version !== newest;
  const nameOf = (accountId: string | null) => (accountId && names[accountId]) || m.notes_reader_elsewhere();
  const at = (page: string) => link(`/notes/${noteId}/${page}`);
  return (
    <Page
      title={current.title}
      lead={current.about}
      crumbs={[{ label: m.notes_title(), href: link("/notes") }, { label: current.title }]}
      badges={locked && <Badge tone="due">{m.notes_locked()}</Badge>}
      actions={
        <ButtonRow>
          <ButtonLink kind="main" icon="pencil" href={at("edit")}>
            {m.notes_edit()}
          </ButtonLink>
          {!locked && (
            <ButtonLink icon="people" href={at("share")}>
              {m.notes_share()}
            </ButtonLink>
          )}
        </ButtonRow>
      }
    >
      <WithAside
        aside={
          <>
            <Readers holders={loaderData.holders} ownId={loaderData.ownId} nameOf={nameOf} excludeHref={at("exclude")} />
            <Versions noteId={noteId} versions={loaderData.versions} shown={current.version} nameOf={nameOf} />
          </>
        }
      >
        {old && (
          <Notice tone="due" title={m.notes_version_old_title()}>
            <a href={link(`/notes/${noteId}`)}>{m.notes_version_old_link()}</a>
          </Notice>
        )}
        <Card note={`${nameOf(current.writtenBy)} · ${formatDateTime(current.writtenAt)}`}>
          <NoteWords text={current.text} />
        </Card>
        <Attachments noteId={noteId} files={loaderData.files} formId={loaderData.formId} />
        <Openings openings={loaderData.openings} eraseHref={at("erase")} />
      </WithAside>
    </Page>
  );
}
