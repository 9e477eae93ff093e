import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { requirePerson, requirePlace } from "#platform/http/context.ts";
import { HappenedPage } from "../parts/happened.tsx";
import { happenedAt } from "../queries/happened.server.ts";

export function loader({ request, context }: LoaderFunctionArgs) {
  return happenedAt(requirePerson(context), requirePlace(context).id, request.url);
}

export const meta: MetaFunction = () => [{ title: m.audit_title() }];

export default function Happened() {
  return <HappenedPage happened={useLoaderData<typeof loader>()} />;
}
