import { sql } from "kysely";
import type { Role, SafetyFunction } from "#platform/access/roles.ts";
import { taskScope } from "#platform/access/scope.ts";
import { now } from "#platform/clock.ts";
import { read, type ReadTx } from "#platform/database/door.server.ts";
import type { Locale } from "#platform/i18n/locale.ts";
import type { PlaceKind } from "#modules/places/public.server.ts";
import { hashOfToken, looksLikeToken } from "../sessions/token.server.ts";
import { stateOf, type InvitationState } from "./rules.ts";

export type Invitation = {
  id: string;
  placeId: string;
  placePath: string;
  placeKind: PlaceKind;
  placeName: { name_kk: string; name_ru: string; name_en: string };
  email: string;
  familyName: string;
  givenName: string;
  patronymic: string;
  locale: Locale;
  role: Role;
  safetyFunction: SafetyFunction | null;
  basis: string;
  invitedBy: string;
  sentAt: Date;
  expiresAt: Date;
  state: InvitationState;
};

function invitations(tx: ReadTx) {
  return tx
    .selectFrom("invitation as i")
    .innerJoin("place as p", "p.id", "i.place_id")
    .select([
      "i.id", "i.place_id as placeId", "i.place_path as placePath", "p.kind as placeKind", "i.email", "i.family_name as familyName",
      "i.given_name as givenName", "i.patronymic", "i.locale", "i.role", "i.safety_function as safetyFunction", "i.basis",
      "i.invited_by as invitedBy", "i.sent_at as sentAt", "i.expires_at as expiresAt", "i.accepted_at as acceptedAt",
      "i.withdrawn_at as withdrawnAt", "p.name_kk", "p.name_ru", "p.name_en",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof invitations>["execute"]>>[number];

function asInvitation({ name_kk, name_ru, name_en, acceptedAt, withdrawnAt, ...row }: Row): Invitation {
  const state = stateOf({ expiresAt: row.expiresAt, acceptedAt, withdrawnAt }, now());
  return { ...row, placeName: { name_kk, name_ru, name_en }, state } as Invitation;
}

export async function findInvitation(tx: ReadTx, id: string): Promise<Invitation | undefined> {
  const row = await invitations(tx).where("i.id", "=", id).executeTakeFirst();
  return row && asInvitation(row);
}

const MOST_SHOWN = 500;

/** Not yet accepted nor withdrawn within reach, the newest first; those whose link ran out too. */
export async function unsettledWithin(tx: ReadTx): Promise<Invitation[]> {
  const rows = await invitations(tx)
    .where(sql<boolean>`pana_within(i.place_path)`)
    .where("i.accepted_at", "is", null)
    .where("i.withdrawn_at", "is", null)
    .orderBy("i.sent_at", "desc")
    .limit(MOST_SHOWN)
    .execute();
  return rows.map(asInvitation);
}

export type ByLink = { invitation: Invitation; inviter: string; known: { accountId: string } | null };

/** What a link from a letter leads to. Whoever has the link has the mailbox, so they may learn that an account exists. */
export async function findByLink(token: unknown): Promise<ByLink | undefined> {
  if (!looksLikeToken(token)) return undefined;
  return read(taskScope("sign-in"), async (tx) => {
    const row = await invitations(tx).where("i.token_hash", "=", hashOfToken(token)).executeTakeFirst();
    if (!row) return undefined;
    const account = await tx.selectFrom("account").select("id").where("email", "=", row.email).executeTakeFirst();
    const inviter = await tx.selectFrom("account").select(["family_name", "given_name"]).where("id", "=", row.invitedBy).executeTakeFirst();
    return {
      invitation: asInvitation(row),
      inviter: inviter ? `${inviter.given_name} ${inviter.family_name}` : "",
      known: account ? { accountId: account.id } : null,
    };
  });
}

/** Open invitations to an account's own address; the bell only counts them, with the session. */
export async function openInvitationsTo(email: string): Promise<Invitation[]> {
  return read(taskScope("sign-in"), async (tx) => {
    const rows = await invitations(tx)
      .where("i.email", "=", email)
      .where("i.accepted_at", "is", null)
      .where("i.withdrawn_at", "is", null)
      .where("i.expires_at", ">", now())
      .execute();
    return rows.map(asInvitation);
  });
}
