import { m } from "#paraglide/messages.js";

type Room = { name: () => string; actions: Readonly<Record<string, () => string>> };

/** What every action of every room is called. A test finds the actions in the source and asks for each. */
const ROOMS: readonly Room[] = [
  {
    name: m.audit_room_accounts,
    actions: {
      "account.signedIn": m.audit_did_account_signed_in,
      "account.signedOut": m.audit_did_account_signed_out,
      "account.madeAtSetUp": m.audit_did_account_made_at_set_up,
      "account.sessionsEnded": m.audit_did_account_sessions_ended,
      "account.recoveryCodeUsed": m.audit_did_account_recovery_code_used,
      "account.secondFactorAdded": m.audit_did_account_second_factor_added,
      "account.secondFactorRemoved": m.audit_did_account_second_factor_removed,
      "account.secondFactorsForgotten": m.audit_did_account_second_factors_forgotten,
      "account.recoveryCodesRenewed": m.audit_did_account_recovery_codes_renewed,
      "account.passwordChanged": m.audit_did_account_password_changed,
      "account.passwordReset": m.audit_did_account_password_reset,
      "account.profileChanged": m.audit_did_account_profile_changed,
      "account.notificationsChosen": m.audit_did_account_notifications_chosen,
      "account.emailChangeAsked": m.audit_did_account_email_change_asked,
      "account.emailChanged": m.audit_did_account_email_changed,
      "mail.letterOpened": m.audit_did_mail_letter_opened,
      "role.given": m.audit_did_role_given,
      "role.ended": m.audit_did_role_ended,
      "role.takenUp": m.audit_did_role_taken_up,
      "invitation.sent": m.audit_did_invitation_sent,
      "invitation.sentAgain": m.audit_did_invitation_sent_again,
      "invitation.withdrawn": m.audit_did_invitation_withdrawn,
      "invitation.accepted": m.audit_did_invitation_accepted,
      "document.accepted": m.audit_did_document_accepted,
      "people.exported": m.audit_did_people_exported,
    },
  },
  {
    name: m.audit_room_places,
    actions: {
      "place.created": m.audit_did_place_created,
      "place.changed": m.audit_did_place_changed,
      "place.moved": m.audit_did_place_moved,
      "place.merged": m.audit_did_place_merged,
      "place.closed": m.audit_did_place_closed,
      "calendar.changed": m.audit_did_calendar_changed,
      "places.loaded": m.audit_did_places_loaded,
      "places.imported": m.audit_did_places_imported,
      "places.exported": m.audit_did_places_exported,
    },
  },
  { name: m.audit_room_jobs, actions: { "job.triedAgain": m.audit_did_job_tried_again } },
  {
    name: m.audit_room_notes,
    actions: {
      "note.written": m.audit_did_note_written,
      "note.rewritten": m.audit_did_note_rewritten,
      "note.opened": m.audit_did_note_opened,
      "note.listed": m.audit_did_note_listed,
      "note.searched": m.audit_did_note_searched,
      "note.shared": m.audit_did_note_shared,
      "note.excluded": m.audit_did_note_excluded,
      "note.attached": m.audit_did_note_attached,
      "note.fetched": m.audit_did_note_fetched,
      "note.erased": m.audit_did_note_erased,
    },
  },
  {
    name: m.audit_room_team,
    actions: {
      "team.ordered": m.audit_did_team_ordered,
      "team.dutySet": m.audit_did_team_duty_set,
      "team.contactChanged": m.audit_did_team_contact_changed,
      "team.documentTaken": m.audit_did_team_document_taken,
    },
  },
  {
    name: m.audit_room_children,
    actions: {
      "child.added": m.audit_did_child_added,
      "child.rewritten": m.audit_did_child_rewritten,
      "child.opened": m.audit_did_child_opened,
      "child.listed": m.audit_did_child_listed,
      "child.searched": m.audit_did_child_searched,
      "child.shared": m.audit_did_child_shared,
      "child.excluded": m.audit_did_child_excluded,
      "child.erased": m.audit_did_child_erased,
      "child.printed": m.audit_did_child_printed,
      "child.printedWhole": m.audit_did_child_printed_whole,
    },
  },
  {
    name: m.audit_room_register,
    actions: {
      "case.registered": m.audit_did_case_registered,
      "case.opened": m.audit_did_case_opened,
    },
  },
  {
    name: m.audit_room_calls,
    actions: {
      "call.received": m.audit_did_call_received,
      "call.listed": m.audit_did_call_listed,
      "call.opened": m.audit_did_call_opened,
      "call.escalated": m.audit_did_call_escalated,
      "call.claimed": m.audit_did_call_claimed,
      "call.answered": m.audit_did_call_answered,
      "call.noted": m.audit_did_call_noted,
      "call.proposed": m.audit_did_call_proposed,
      "call.decided": m.audit_did_call_decided,
      "call.refused": m.audit_did_call_refused,
      "call.withdrawn": m.audit_did_call_withdrawn,
      "call.reopened": m.audit_did_call_reopened,
    },
  },
  {
    name: m.campaigns_title,
    actions: {
      "campaign.begun": m.audit_did_campaign_begun,
      "campaign.written": m.audit_did_campaign_written,
      "campaign.changesDropped": m.audit_did_campaign_changes_dropped,
      "campaign.discarded": m.audit_did_campaign_discarded,
      "campaign.published": m.audit_did_campaign_published,
      "campaign.amended": m.audit_did_campaign_amended,
      "campaign.deadlineMoved": m.audit_did_campaign_deadline_moved,
      "campaign.archived": m.audit_did_campaign_archived,
      "campaign.reopened": m.audit_did_campaign_reopened,
      "campaign.cancelled": m.audit_did_campaign_cancelled,
      "campaign.materialsAdded": m.audit_did_campaign_materials_added,
      "campaign.materialChanged": m.audit_did_campaign_material_changed,
      "campaign.materialRemoved": m.audit_did_campaign_material_removed,
      "campaign.listExported": m.audit_did_campaign_list_exported,
      "campaign.regulationExported": m.audit_did_campaign_regulation_exported,
      "campaign.returnSent": m.audit_did_campaign_return_sent,
      "campaign.wallChanged": m.campaigns_public_did_wall,
      "campaign.returnRecalled": m.audit_did_campaign_return_recalled,
      "campaign.correctionAsked": m.audit_did_campaign_correction_asked,
      "campaign.certificateIssued": m.audit_did_campaign_certificate_issued,
      "campaign.packageTaken": m.campaigns_api_did_package,
      "campaign.returnAccepted": m.audit_did_campaign_return_accepted,
      "campaign.returnGivenBack": m.audit_did_campaign_return_given_back,
      "campaign.returnExcused": m.audit_did_campaign_return_excused,
      "campaign.returnMarkedSilent": m.audit_did_campaign_return_marked_silent,
      "campaign.returnReopened": m.audit_did_campaign_return_reopened,
      "campaign.tableDeadlineExtended": m.audit_did_campaign_table_deadline_extended,
      "campaign.deadlineExtended": m.audit_did_campaign_deadline_extended,
      "campaign.tableApproved": m.audit_did_campaign_table_approved,
      "campaign.tableRecalled": m.audit_did_campaign_table_recalled,
      "campaign.tableAccepted": m.audit_did_campaign_table_accepted,
      "campaign.tableGivenBack": m.audit_did_campaign_table_given_back,
      "campaign.tableExported": m.audit_did_campaign_table_exported,
      "campaign.returnsImported": m.audit_did_campaign_returns_imported,
      "campaign.reportWritten": m.audit_did_campaign_report_written,
      "campaign.reportExported": m.audit_did_campaign_report_exported,
      "campaign.measureEntered": m.audit_did_campaign_measure_entered,
      "campaign.planExported": m.audit_did_campaign_plan_exported,
    },
  },
  {
    name: m.campaigns_contest_title,
    actions: {
      "contest.entryWritten": m.audit_did_contest_entry_written,
      "contest.entryChanged": m.audit_did_contest_entry_changed,
      "contest.entrySent": m.audit_did_contest_entry_sent,
      "contest.filesAdded": m.audit_did_contest_files_added,
      "contest.fileRemoved": m.audit_did_contest_file_removed,
      "contest.originalFetched": m.audit_did_contest_original_fetched,
      "contest.entryEnded": m.audit_did_contest_entry_ended,
      "contest.jurorAsked": m.audit_did_contest_juror_asked,
      "contest.jurorReleased": m.audit_did_contest_juror_released,
      "contest.workGivenOut": m.audit_did_contest_work_given_out,
      "contest.marksGiven": m.audit_did_contest_marks_given,
      "contest.steppedBack": m.audit_did_contest_stepped_back,
      "contest.tieDecided": m.audit_did_contest_tie_decided,
      "contest.stageClosed": m.audit_did_contest_stage_closed,
      "contest.resultsPublished": m.audit_did_contest_results_published,
      "contest.protocolExported": m.audit_did_contest_protocol_exported,
      "contest.diplomaPrinted": m.audit_did_contest_diploma_printed,
    },
  },
  {
    name: m.vault_title,
    actions: {
      "vault.readmissionAsked": m.vault_did_readmission_asked,
      "vault.readmissionConsented": m.vault_did_readmission_consented,
      "vault.letIn": m.vault_did_let_in,
      "vault.recoveryKeyMade": m.vault_did_recovery_key_made,
      "vault.recovered": m.vault_did_recovered,
    },
  },
  { name: m.api_tokens_title, actions: { "token.made": m.api_did_token_made, "token.revoked": m.api_did_token_revoked } },
  { name: m.audit_title, actions: { "audit.exported": m.audit_did_audit_exported } },
];

const SENTENCES = new Map(ROOMS.flatMap((room) => Object.entries(room.actions)));

export function knownActions(): string[] {
  return [...SENTENCES.keys()];
}

/** The action in words; the code itself only for a line of a newer program. */
export function sentenceOf(action: string): string {
  return SENTENCES.get(action)?.() ?? action;
}

export function actionGroups(): { label: string; options: { value: string; label: string }[] }[] {
  return ROOMS.map((room) => ({
    label: room.name(),
    options: Object.entries(room.actions).map(([value, words]) => ({ value, label: words() })),
  }));
}
