import { m } from "#paraglide/messages.js";
import type { FormErrors } from "#platform/http/form.ts";
import { formatDate, formatNumber } from "#platform/i18n/format.ts";
import type { FileRefusal } from "#platform/vault/file-type.server.ts";
import type { AnswerFault, AnswerFaults, AskedBecause } from "../rules/answer-faults.ts";
import type { LinkFault, LinkRemark } from "../rules/links.ts";
import type { StepRefusal } from "../rules/return-states.ts";
import type { LinkPlatform } from "../schema.ts";
import type { ReturnForm } from "../schema/return-form.ts";
import { textIn } from "../schema/texts.ts";
import { MOST_FILE_MEGABYTES } from "./most.ts";

/** Each fault beside its field, in the reader's language: what is wrong and what to do. */
export function faultsInWords(form: ReturnForm, faults: AnswerFaults): FormErrors {
  return Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, faultInWords(form, field, fault)]));
}

function faultInWords(form: ReturnForm, field: string, fault: AnswerFault): string {
  switch (fault.kind) {
    case "required":
      return field === "tookPart" ? m.campaigns_sending_fault_part() : field === "reason" ? m.campaigns_sending_fault_reason() : m.campaigns_sending_fault_required();
    case "notWhole":
      return m.campaigns_sending_fault_not_whole();
    case "outside":
      return m.campaigns_sending_fault_outside({ least: formatNumber(fault.least), most: formatNumber(fault.most) });
    case "explain":
      return m.campaigns_sending_fault_explain({ because: becauseWords(form, fault.because) });
    case "never":
      return m.campaigns_sending_fault_never({ because: becauseWords(form, fault.because) });
    case "tooLong":
      return m.campaigns_sending_fault_too_long({ longest: formatNumber(fault.longest), over: formatNumber(fault.over) });
    case "notChoice":
      return m.campaigns_sending_fault_not_choice();
    case "notDay":
      return m.campaigns_sending_fault_not_day();
    case "dayOutside":
      return m.campaigns_sending_fault_day_outside({ first: formatDate(fault.first), last: formatDate(fault.last) });
    case "links":
      return m.campaigns_sending_fault_links({ count: fault.count, lines: fault.lines.map((line) => `«${line.slice(0, 60)}»`).join(", ") });
    case "publications":
      return m.campaigns_sending_fault_publications({ lines: fault.lines.join(", "), count: fault.count });
    case "tooMany":
      return m.campaigns_sending_fault_too_many({ count: formatNumber(fault.count), most: formatNumber(fault.most) });
  }
}

function becauseWords({ columns }: ReturnForm, because: AskedBecause): string {
  const above = formatNumber(because.above);
  switch (because.of) {
    case "usual":
      return m.campaigns_sending_above_usual({ above });
    case "pupils":
      return m.campaigns_sending_above_pupils({ above });
    case "staff":
      return m.campaigns_sending_above_staff({ above });
    case "pupilsAndStaff":
      return m.campaigns_sending_above_all({ above });
    case "column": {
      const other = columns.find(({ code }) => code === because.column);
      return m.campaigns_sending_above_column({ above, column: other ? textIn(other.heading) : because.column });
    }
  }
}

const REFUSALS: Readonly<Record<StepRefusal | "notExpected" | "changed", () => string>> = {
  notSent: m.campaigns_sending_refused_not_sent,
  alreadySent: m.campaigns_sending_refused_already_sent,
  alreadyAccepted: m.campaigns_sending_refused_already_accepted,
  excused: m.campaigns_sending_refused_excused,
  locked: m.campaigns_sending_refused_locked,
  closed: m.campaigns_sending_refused_closed,
  notSettled: m.campaigns_sending_refused_not_sent,
  notExpected: m.campaigns_sending_refused_not_expected,
  changed: m.campaigns_sending_refused_changed,
};
export const refusalInWords = (refusal: keyof typeof REFUSALS) => REFUSALS[refusal]();

const LINK_FAULTS: Readonly<Record<LinkFault, () => string>> = {
  noAddress: m.campaigns_sending_link_no_address,
  notWeb: m.campaigns_sending_link_not_web,
  tooLong: m.campaigns_sending_link_too_long,
  inside: m.campaigns_sending_link_inside,
};
export const linkFaultInWords = (fault: LinkFault) => LINK_FAULTS[fault]();

const REMARKS: Readonly<Record<LinkRemark | "twice", () => string>> = {
  pageOnly: m.campaigns_sending_link_page_only,
  shortLived: m.campaigns_sending_link_short_lived,
  twice: m.campaigns_sending_link_twice,
};
export const remarkInWords = (remark: LinkRemark | "twice") => REMARKS[remark]();

const PLATFORMS: Readonly<Record<LinkPlatform, string>> = {
  instagram: "Instagram", facebook: "Facebook", tiktok: "TikTok", youtube: "YouTube", telegram: "Telegram", vk: "VK", threads: "Threads", site: "",
};
export const platformName = (platform: LinkPlatform) => PLATFORMS[platform] || m.campaigns_sending_site();

const FILE_FAULTS: Readonly<Record<FileRefusal | "too many", (name: string) => string>> = {
  empty: (name) => m.campaigns_sending_file_empty({ name }),
  "too big": (name) => m.campaigns_sending_file_too_big({ name, most: MOST_FILE_MEGABYTES }),
  "unknown type": (name) => m.campaigns_sending_file_unknown({ name }),
  damaged: (name) => m.campaigns_sending_file_damaged({ name }),
  "too many": (name) => m.campaigns_sending_file_too_many({ name }),
};
export const fileFaultInWords = (why: FileRefusal | "too many", name: string) => FILE_FAULTS[why](name);
