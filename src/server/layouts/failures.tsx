import { Outlet, isRouteErrorResponse } from "react-router";
import { FailurePage } from "../failure-page.tsx";
import type { Route } from "./+types/failures";

export default function Failures() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <FailurePage status={isRouteErrorResponse(error) ? error.status : 500} />;
}
