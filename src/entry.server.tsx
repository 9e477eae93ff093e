import { renderToStaticMarkup } from "react-dom/server";
import { isRouteErrorResponse, ServerRouter, type HandleErrorFunction, type EntryContext, type RouterContextProvider } from "react-router";
import { madeContext, nonceContext, requestIdContext } from "./platform/http/context.ts";
import { reportFailure } from "./server/report-failure.ts";
import { ScriptSource } from "./server/script-source.tsx";

/** Whole and at once: nothing on our pages waits while they are made, and nothing hydrates. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Response {
  const nonce = loadContext.get(nonceContext) ?? undefined;
  const markup = renderToStaticMarkup(
    <ScriptSource src={routerContext.manifest.entry.module} nonce={nonce}>
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
    </ScriptSource>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  loadContext.get(madeContext).html = `<!DOCTYPE html>${markup}`;
  return new Response(null, { status, headers });
}

/** Answers such as 404 are not failures; everything else is written down once, under the request's number. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  reportFailure(error, context.get(requestIdContext));
};
