-- Those who pass a table on are reminded of its deadline too; a region may owe a return and a table on the same day.
ALTER TABLE campaign_reminder DROP CONSTRAINT campaign_reminder_kind_known;
ALTER TABLE campaign_reminder ADD CONSTRAINT campaign_reminder_kind_known
  CHECK (kind IN ('announced', 'begins', 'soon', 'today', 'late', 'tableSoon', 'tableToday'));
COMMENT ON TABLE campaign_reminder IS 'That a place was told of a campaign: announced, begun, due soon, due today, late, its table due soon or today. Each once for the day it is about.';
