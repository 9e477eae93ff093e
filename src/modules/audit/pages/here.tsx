import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from "react-router";
import { m } from "#paraglide/messages.js";
import { requirePerson } from "#platform/http/context.ts";
import { HappenedPage } from "../parts/happened.tsx";
import { happenedAt } from "../queries/happened.server.ts";

/** What happened at the place where the reader works. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const scope = requirePerson(context);
  return happenedAt(scope, scope.placeId, request.url);
}

export const meta: MetaFunction = () => [{ title: m.audit_title() }];

export default function Here() {
  return <HappenedPage happened={useLoaderData<typeof loader>()} />;
}
