-- Programs may read what places entered for the measures of a plan, and enter it for the place of their person. Which rows,
-- the policies of reach say as they do for everybody; nothing is ever deleted, and files stay with people.
DROP POLICY campaign_measure_not_by_token ON campaign_measure;
