import { Outlet } from "react-router";
import { titled } from "../../platform/i18n/title.ts";
import { FailurePage } from "../failure-page.tsx";
import { explanationOf, failureOf } from "../failure-words.ts";
import type { Route } from "./+types/failures";

export function meta({ error }: Route.MetaArgs) {
  return error === undefined ? [] : [{ title: titled(explanationOf(failureOf(error)).title) }];
}

export default function Failures() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <FailurePage error={error} />;
}
