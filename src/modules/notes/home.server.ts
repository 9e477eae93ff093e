import { record } from "#platform/audit/record.server.ts";
import type { HomeProvider, ListCard } from "#platform/home/card.ts";
import { formatAgo } from "#platform/i18n/format.ts";
import { link } from "#platform/i18n/link.ts";
import { unlockLink } from "#platform/vault/request.server.ts";
import { m } from "#paraglide/messages.js";
import { listTeam } from "./members.server.ts";
import { countNotes, newestNotes } from "./queries.server.ts";

const SHOWN = 5;

/** The notes of a member of the service, the lately changed first; with the vault shut, only how many there are. */
export const notesHome: readonly HomeProvider[] = [
  {
    action: "notes.use",
    records: true,
    async cards(tx, scope, keys) {
      const count = await countNotes(tx, scope.accountId, scope.placeId);
      if (count.all === 0) return [];
      const card = { kind: "list", title: m.notes_title(), note: m.notes_home_count({ all: count.all, shared: count.fromOthers }) } as const;
      if (!keys) return [{ ...card, lines: [], more: { label: m.notes_home_unlock(), href: unlockLink(link("/home")) } }];
      const lines = await newestNotes(tx, keys, scope.placeId, SHOWN);
      const names = new Map((await listTeam(tx, scope.placeId)).map((member) => [member.accountId, member.name]));
      await record(tx, { placeId: scope.placeId, placePath: scope.placePath, action: "note.listed", subjectKind: "account", subjectId: scope.accountId });
      const shown: ListCard["lines"] = lines.map((line) => ({
        label: line.title ?? m.notes_damaged(),
        href: link(`/notes/${line.id}`),
        detail: `${who(line.changedBy, scope.accountId, names)} · ${formatAgo(line.changedAt)}`,
      }));
      return [{ ...card, lines: shown, more: { label: m.notes_search_all(), href: link("/notes") } }];
    },
  },
];

function who(accountId: string, reader: string, names: ReadonlyMap<string, string>): string {
  return accountId === reader ? m.notes_reader_you() : (names.get(accountId) ?? m.notes_reader_elsewhere());
}
