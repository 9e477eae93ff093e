import type { Session } from "#platform/access/session.ts";
import type { WriteTx } from "#platform/database/door.server.ts";
import { recordAboutAccount } from "../account-audit.server.ts";
import { accountOf } from "../sessions/own.server.ts";

type Profile = { familyName: string; givenName: string; patronymic: string; locale: string };

export async function changeProfile(tx: WriteTx, session: Session, profile: Profile): Promise<void> {
  await tx
    .updateTable("account")
    .set({ family_name: profile.familyName, given_name: profile.givenName, patronymic: profile.patronymic, locale: profile.locale })
    .where("id", "=", session.accountId)
    .execute();
  await recordAboutAccount(tx, accountOf(session), "account.profileChanged");
}
