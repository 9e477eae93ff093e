import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { renderToPipeableStream } from "react-dom/server";
import { isRouteErrorResponse, ServerRouter, type HandleErrorFunction, type EntryContext, type RouterContextProvider } from "react-router";
import { nonceContext, requestIdContext } from "./platform/http/context.ts";
import { reportFailure } from "./server/report-failure.ts";
import { ScriptSource } from "./server/script-source.tsx";

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <ScriptSource src={routerContext.manifest.entry.module} nonce={loadContext.get(nonceContext)}>
        <ServerRouter context={routerContext} url={request.url} nonce={loadContext.get(nonceContext)} />
      </ScriptSource>,
      {
        onAllReady() {
          headers.set("Content-Type", "text/html; charset=utf-8");
          const body = new PassThrough();
          pipe(body);
          resolve(new Response(createReadableStreamFromReadable(body), { status: failed ? 500 : status, headers }));
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          reportFailure(error, loadContext.get(requestIdContext));
        },
      },
    );
    request.signal.addEventListener("abort", () => abort(), { once: true });
  });
}

/** Answers such as 404 are not failures; everything else is written down once, under the request's number. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  reportFailure(error, context.get(requestIdContext));
};
