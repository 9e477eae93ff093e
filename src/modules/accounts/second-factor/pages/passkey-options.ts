import { notFound } from "#platform/http/answers.ts";
import { originContext, sessionContext } from "#platform/http/context.ts";
import { optionsToAdd, optionsToShow } from "../passkeys.server.ts";
import type { Route } from "./+types/passkey-options";

/** For the script behind the passkey buttons. */
export async function action({ request, context }: Route.ActionArgs): Promise<Response> {
  const purpose = (await request.formData()).get("purpose");
  const session = context.get(sessionContext);
  const origin = context.get(originContext);
  if (purpose === "sign-in") return Response.json(await optionsToShow("sign-in", null, origin));
  if (purpose === "confirm" && session?.stage === "secondFactor") return Response.json(await optionsToShow("confirm", session, origin));
  if (purpose === "add" && session && session.stage !== "secondFactor") return Response.json(await optionsToAdd(session, origin));
  throw notFound();
}
