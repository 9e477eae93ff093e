import { redirect } from "react-router";
import { cookie } from "../../platform/http/cookies.ts";
import { ownPath } from "../../platform/http/own-path.ts";
import { originContext } from "../../platform/http/context.ts";
import { link } from "../../platform/i18n/link.ts";
import { readScheme, SCHEME_COOKIE } from "../scheme.ts";
import type { Route } from "./+types/scheme";

const A_YEAR = 31_536_000;

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const scheme = readScheme(form.get("scheme"));
  const secure = context.get(originContext).startsWith("https:");
  const kept = cookie(SCHEME_COOKIE, scheme, { secure, maxAge: scheme === "auto" ? 0 : A_YEAR });
  return redirect(ownPath(form.get("back")) ?? link("/"), { status: 303, headers: { "Set-Cookie": kept } });
}
