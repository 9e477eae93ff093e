import { m } from "#paraglide/messages.js";
import type { Channel } from "../../schema.ts";

const STEPS: Readonly<Record<string, () => string>> = {
  send: m.checking_step_send,
  recall: m.checking_step_recall,
  askToCorrect: m.checking_step_ask_to_correct,
  accept: m.checking_step_accept,
  giveBack: m.checking_step_give_back,
  excuse: m.checking_step_excuse,
  markSilent: m.checking_step_mark_silent,
  reopen: m.checking_step_reopen,
  extend: m.checking_step_extend,
  approve: m.checking_step_approve,
};

/** What happened, in words; a step of a newer program by its own name. */
export const stepWord = (step: string) => STEPS[step]?.() ?? step;

const TABLE_STEPS: Readonly<Record<string, () => string>> = { accept: m.checking_step_table_accept, giveBack: m.checking_step_table_give_back, recall: m.checking_step_table_recall };
export const tableStepWord = (step: string) => TABLE_STEPS[step]?.() ?? stepWord(step);

const CHANNELS: Readonly<Record<Channel, () => string>> = {
  form: m.checking_channel_form,
  behalf: m.checking_channel_behalf,
  import: m.checking_channel_import,
  api: m.checking_channel_api,
  offline: m.checking_channel_offline,
};
export const channelWord = (channel: Channel) => CHANNELS[channel]();
