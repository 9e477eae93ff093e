import { m } from "#paraglide/messages.js";

/** What the paper itself says, in the language of the document. */
export function paperWords() {
  return {
    approved: m.documents_approved(),
    date: m.documents_date_line(),
    signature: m.documents_signature(),
    name: m.documents_name(),
    total: m.documents_total(),
  };
}
