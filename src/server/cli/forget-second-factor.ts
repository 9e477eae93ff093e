import { parseArgs } from "node:util";
import { forgetSecondFactors } from "#modules/accounts/public.server.ts";
import { OperatorError } from "#platform/operator-error.ts";
import type { Command } from "./command.ts";
import { withDatabase } from "./with-database.ts";

export const forgetSecondFactor: Command = {
  usage: "EMAIL",
  summary: "Takes all second factors away from somebody who lost them all",
  help: `
Make sure first, by voice or face, that it is the person. Their sessions end, a letter tells them, and at
the next sign-in, with the password, they set up a new one. Codes on paper end too. No record is opened by
this. It stands in the audit of the place that keeps the account; who gave the command does not, so write
that down.`,
  async run(args) {
    const [email, ...more] = parseArgs({ args: [...args], allowPositionals: true }).positionals;
    if (email === undefined || more.length > 0) throw new OperatorError("Name one address: npm run pana -- forget-second-factor EMAIL");
    const done = await withDatabase(() => forgetSecondFactors(email));
    if (!done) throw new OperatorError(`No account in use has the address ${email}.`);
    process.stdout.write(`The second factors of ${email} are gone; the next sign-in asks for a new one.\n`);
  },
};
