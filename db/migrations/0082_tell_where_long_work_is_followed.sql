ALTER TABLE long_work ADD COLUMN href text NOT NULL DEFAULT '/home' CONSTRAINT long_work_href_is_own CHECK (href ~ '^/[a-z]');
ALTER TABLE long_work ALTER COLUMN href DROP DEFAULT;
COMMENT ON COLUMN long_work.href IS 'The page where its owner follows it, below the language.';
