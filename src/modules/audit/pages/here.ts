import { redirect, type LoaderFunctionArgs } from "react-router";
import { requirePerson } from "#platform/http/context.ts";
import { link } from "#platform/i18n/link.ts";

/** What happened at the place where the reader works. */
export function loader({ context }: LoaderFunctionArgs) {
  return redirect(link(`/places/${requirePerson(context).placeId}/audit`));
}
