import { randomInt } from "node:crypto";
import { sql } from "kysely";
import { record } from "#platform/audit/record.server.ts";
import { now } from "#platform/clock.ts";
import type { ReadTx, WriteTx } from "#platform/database/door.server.ts";
import type { OwnReturn } from "./own-return.server.ts";

/** No letter or digit that is mistaken for another, and no vowel; as the table checks it. */
const ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";
const LENGTH = 12;

export type Certificate = { code: string; issuedAt: Date };

/** The paper of a school that took part and whose return was accepted; issued once, and the same ever after. */
export async function issueCertificate(tx: WriteTx, { unit, standing }: OwnReturn): Promise<Certificate | undefined> {
  if (standing.state !== "accepted" || standing.took_part !== true) return undefined;
  const { numAffectedRows } = await sql`
    INSERT INTO campaign_certificate (place_id, campaign_id, place_path, code, issued_at)
    VALUES (${unit.placeId}, ${unit.campaignId}, ${standing.place_path}, ${newCode()}, ${now()}) ON CONFLICT (place_id, campaign_id) DO NOTHING`.execute(tx);
  const { code, issued_at } = await tx
    .selectFrom("campaign_certificate")
    .select(["code", "issued_at"])
    .where("place_id", "=", unit.placeId)
    .where("campaign_id", "=", unit.campaignId)
    .executeTakeFirstOrThrow();
  if (numAffectedRows === 1n) await record(tx, { placeId: unit.placeId, placePath: standing.place_path, action: "campaign.certificateIssued", subjectKind: "campaign", subjectId: unit.campaignId });
  return { code, issuedAt: issued_at };
}

const newCode = () => Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

export type Proof = {
  place_id: string;
  school_kk: string; school_ru: string; school_en: string;
  title_kk: string; title_ru: string; title_en: string;
  held_from: string;
  held_until: string;
  issued_at: Date;
  stands: boolean;
};

/** What the paper with this code says; small letters and gaps are forgiven. */
export async function findProof(tx: ReadTx, typed: string): Promise<Proof | undefined> {
  const { rows } = await sql<Proof>`SELECT * FROM pana_campaign_proof(${codeFrom(typed)})`.execute(tx);
  return rows[0];
}

const codeFrom = (typed: string) => typed.slice(0, 40).toUpperCase().replaceAll(/[\s-]/g, "");

/** In groups of four, as it is printed. */
export const spacedCode = (code: string) => code.replaceAll(/.{4}(?=.)/g, "$&-");
