import { enhanceCharts } from "#enhance/chart-touch.ts";
import { enhanceCopying } from "#enhance/copy.ts";
import { enhanceCounters } from "#enhance/counter.ts";
import { enhanceDialogs } from "#enhance/dialogs.ts";
import { enhanceToasts } from "#enhance/dismiss.ts";
import { focusErrors } from "#enhance/errors.ts";
import { enhanceFilters } from "#enhance/filters.ts";
import { followLive } from "#enhance/live.ts";
import { enhancePasskeys } from "#enhance/passkey.ts";
import { enhancePasswords } from "#enhance/password.ts";
import { enhancePlacePickers } from "#enhance/place-picker.ts";
import { enhanceRows } from "#enhance/row-click.ts";
import { enhanceScheme } from "#enhance/scheme.ts";
import { watchSession } from "#enhance/session.ts";
import { guardUnsaved } from "#enhance/unsaved.ts";
import { enhanceUploads } from "#enhance/upload.ts";

function enhance(body: HTMLElement) {
  for (const one of [
    enhanceCharts,
    enhanceCopying,
    enhanceCounters,
    enhanceDialogs,
    enhanceToasts,
    focusErrors,
    enhanceFilters,
    followLive,
    enhancePasskeys,
    enhancePasswords,
    enhancePlacePickers,
    enhanceRows,
    enhanceScheme,
    guardUnsaved,
    enhanceUploads,
  ])
    one(body);
}

enhance(document.body);
watchSession(document.body);
// On the few pages that may be filled in without a network, and nowhere else.
if (document.querySelector("[data-offline-key]") && globalThis.isSecureContext) void import("#enhance/offline.ts").then(({ keepOffline }) => keepOffline());
addEventListener("pana:replaced", () => enhance(document.body));
