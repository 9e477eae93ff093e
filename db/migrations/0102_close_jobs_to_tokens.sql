-- A token may cause a job, as its owner may, and see or change none.
CREATE POLICY job_not_by_token ON jobs.job AS RESTRICTIVE FOR SELECT USING (pana_token() IS NULL);
