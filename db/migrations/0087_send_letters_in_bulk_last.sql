-- A hundred thousand daily letters at eight in the morning must not stand before somebody's link that lives half an hour.
ALTER TABLE mail_outbox ADD COLUMN in_bulk boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN mail_outbox.in_bulk IS 'Whether it goes to many at the same hour and lets all others go first.';
DROP INDEX mail_outbox_waiting;
CREATE INDEX mail_outbox_waiting ON mail_outbox (in_bulk, next_try_at) WHERE state = 'waiting';
