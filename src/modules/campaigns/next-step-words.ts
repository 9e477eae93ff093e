import { m } from "#paraglide/messages.js";
import { formatDateTime } from "#platform/i18n/format.ts";
import type { NextStep, Tab } from "./rules/head.ts";

type Words = { title: string; text: string; urgent?: boolean; act?: { label: string; tab: Tab | "edit" } };

const by = (dueAt: Date | null) => (dueAt ? m.campaigns_next_by({ due: formatDateTime(dueAt) }) : "");

export function nextStepWords(step: NextStep): Words {
  switch (step.what) {
    case "publish":
      return { title: m.campaigns_next_publish(), text: m.campaigns_next_publish_text(), act: { label: m.campaigns_next_publish_do(), tab: "edit" } };
    case "cancelled":
      return { title: m.campaigns_next_cancelled(), text: step.why };
    case "archived":
      return { title: m.campaigns_next_archived(), text: m.campaigns_next_archived_text() };
    case "report":
      return { title: m.campaigns_next_report(), text: by(step.dueAt), act: { label: m.campaigns_next_report_do(), tab: "return" } };
    case "finish":
      return { title: m.campaigns_next_finish(), text: by(step.dueAt), act: { label: m.campaigns_next_finish_do(), tab: "return" } };
    case "late":
      return { title: m.campaigns_next_late(), text: step.dueAt ? m.campaigns_next_late_text({ due: formatDateTime(step.dueAt) }) : "", urgent: true, act: { label: m.campaigns_next_report_do(), tab: "return" } };
    case "correct":
      return { title: m.campaigns_next_correct(), text: step.remark, urgent: true, act: { label: m.campaigns_next_correct_do(), tab: "return" } };
    case "check":
      return { title: m.campaigns_next_check({ count: step.waiting }), text: m.campaigns_next_check_text(), act: { label: m.campaigns_next_check_do(), tab: "check" } };
    case "collect":
      return { title: m.campaigns_next_collect(), text: by(step.dueAt), act: { label: m.campaigns_next_collect_do(), tab: "check" } };
    case "approve":
      return { title: m.campaigns_next_approve(), text: by(step.dueAt), act: { label: m.campaigns_next_approve_do(), tab: "table" } };
    case "correctTable":
      return { title: m.campaigns_next_correct_table(), text: step.remark, urgent: true, act: { label: m.campaigns_next_approve_do(), tab: "table" } };
    case "underCheck":
      return { title: m.campaigns_next_under_check(), text: m.campaigns_next_under_check_text(), act: { label: m.campaigns_next_see_return(), tab: "return" } };
    case "settled":
      return { title: m.campaigns_next_settled(), text: m.campaigns_next_settled_text(), act: { label: m.campaigns_next_see_return(), tab: "return" } };
    case "tablePassedOn":
      return { title: m.campaigns_next_table_passed_on(), text: m.campaigns_next_table_passed_on_text(), act: { label: m.campaigns_next_see_table(), tab: "table" } };
  }
}
