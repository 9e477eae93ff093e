import { accountsApi } from "../../modules/accounts/api/operations.server.ts";
import { campaignsApi } from "../../modules/campaigns/api/operations.server.ts";
import { tokensApi } from "../../modules/api/operations.server.ts";
import { placesApi } from "../../modules/places/api/operations.server.ts";
import type { Operation, RoomApi } from "../../platform/api/operation.ts";

/** Every room's part of the interface for programs, in the order in which it is described. */
const rooms: readonly RoomApi[] = [tokensApi, placesApi, accountsApi, campaignsApi];

export const allOperations: readonly Operation[] = rooms.flatMap(({ operations }) => operations);

/** What a name in a request or an answer means; the same name means the same everywhere. */
export const fieldWords: Readonly<Record<string, () => string>> = Object.assign({}, ...rooms.map(({ fields }) => fields));
