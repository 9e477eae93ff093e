import type { WriteTx } from "#platform/database/door.server.ts";
import { link } from "#platform/i18n/link.ts";
import { sendMail } from "#platform/mail/send.server.ts";
import type { Invitation } from "./queries.server.ts";

/** The letter names the inviter, and neither the place nor the role: those stand behind the link. */
export async function writeLetter(tx: WriteTx, invitation: Invitation, { origin, token }: { origin: string; token: string }): Promise<void> {
  const inviter = await tx.selectFrom("account").select(["given_name", "family_name"]).where("id", "=", invitation.invitedBy).executeTakeFirst();
  await sendMail(tx, {
    to: invitation.email,
    template: "invitation",
    locale: invitation.locale,
    values: {
      href: `${origin}${link(`/invitation/${token}`, invitation.locale)}`,
      inviter: inviter ? `${inviter.given_name} ${inviter.family_name}` : "",
    },
  });
}
