import { sql } from "kysely";
import { NATION, taskScope, type PersonScope } from "#platform/access/scope.ts";
import type { Role } from "#platform/access/roles.ts";
import { write } from "#platform/database/door.server.ts";
import { newId } from "#platform/ids.ts";
import type { VaultKeys } from "#platform/vault/keys.server.ts";
import { vaultForRequest, type VaultForRequest } from "#platform/vault/request.server.ts";
import { createKeyPair, openForSession, replaceKeyPair } from "#platform/vault/session.server.ts";

const VAULT_PASSWORD = "тексеру құпиясөзі 1";
const world = taskScope("world", NATION);
const signIn = taskScope("sign-in");
const sessionToken = "t".repeat(43);

export type School = { id: string; path: string };

/** A nation, a region and a school under it, enough for the vault. */
export async function smallSchool(label = "9901"): Promise<School> {
  const nation = newId();
  const region = newId();
  const school = { id: newId(), path: `/kz/75/${label}/` };
  await write(world, async (tx) => {
    await sql`INSERT INTO place (id, kind, parent_id, path, code, name_kk, name_ru, name_en, valid_from) VALUES
      (${nation}, 'nation', NULL, '/kz/', 'KZ', 'Қазақстан', 'Казахстан', 'Kazakhstan', '1991-12-16'),
      (${region}, 'region', ${nation}, '/kz/75/', '75', 'Алматы', 'Алматы', 'Almaty', '1991-12-16'),
      (${school.id}, 'school', ${region}, ${school.path}, ${label}, 'Мектеп', 'Школа', 'School', '1991-12-16')`.execute(tx);
  });
  return school;
}

export class Member {
  readonly accountId = newId();
  readonly email = `${this.accountId}@test.pana`;
  sessionId = newId();
  readonly #school: School;
  readonly #role: Role;
  #vault: VaultForRequest | undefined;

  private constructor(school: School, role: Role) {
    this.#school = school;
    this.#role = role;
  }

  static async join(school: School, role: Role, familyName: string, at: School = school): Promise<Member> {
    const member = new Member(at, role);
    await write(world, async (tx) => {
      await tx
        .insertInto("account")
        .values({ id: member.accountId, email: member.email, family_name: familyName, given_name: "Айша", home_path: at.path })
        .execute();
      await tx
        .insertInto("role_grant")
        .values({ place_id: at.id, id: newId(), place_path: at.path, account_id: member.accountId, role, safety_function: role === "safetyMember" ? "psychologist" : null })
        .execute();
    });
    await write(signIn, (tx) => createKeyPair(tx, { accountId: member.accountId, password: VAULT_PASSWORD }));
    await member.signIn();
    return member;
  }

  get scope(): PersonScope {
    const { id, path } = this.#school;
    return { kind: "person", accountId: this.accountId, sessionId: this.sessionId, role: this.#role, placeId: id, placePath: path, reach: [path] };
  }

  async signIn(password = VAULT_PASSWORD): Promise<void> {
    this.sessionId = newId();
    const given = { accountId: this.accountId, sessionId: this.sessionId, sessionToken, password };
    const opening = await write(signIn, (tx) => openForSession(tx, given));
    if (opening !== "opened") throw new Error(`The vault stayed shut: ${opening}.`);
  }

  async forgetPassword(): Promise<void> {
    await write(signIn, (tx) => replaceKeyPair(tx, { accountId: this.accountId, password: VAULT_PASSWORD }));
    await this.signIn();
  }

  /** The vault of a request of this member: a new one each time, as the guard makes it. */
  vault(): VaultForRequest {
    this.#vault?.wipe();
    this.#vault = vaultForRequest(this.sessionId, sessionToken, this.accountId);
    return this.#vault;
  }

  async keys(): Promise<VaultKeys> {
    const keys = await this.vault().keys();
    if (keys === "shut") throw new Error("The vault is shut.");
    return keys;
  }
}
