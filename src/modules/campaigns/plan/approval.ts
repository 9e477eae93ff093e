import type { Regulation } from "../schema/regulation.ts";
import { textIn } from "../schema/texts.ts";

export type Approval = { post: string; name?: string } | undefined;

/** The block "Approved", where the regulation has one. */
export function approvalOf({ approval }: Regulation): Approval {
  const post = textIn(approval.position);
  return post ? { post, ...(approval.name ? { name: approval.name } : {}) } : undefined;
}
