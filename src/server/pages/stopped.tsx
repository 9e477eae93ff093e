import { data } from "react-router";
import { REFUSALS, type RefusalKind } from "../../platform/http/refusal.ts";
import type { Route } from "./+types/stopped";

/** Reached only from within: the address never stands in the table the guard knows. */
export function loader({ params, url }: Route.LoaderArgs) {
  throw data({ retryAfterSeconds: Number(url.searchParams.get("wait") ?? 0) }, { status: REFUSALS[params.kind as RefusalKind] ?? 404 });
}

export default function Stopped() {
  return null;
}
