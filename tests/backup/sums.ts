/** A sum over the rows of every table, whatever order they lie in. */
export const SUMS = `SELECT table_schema || '.' || table_name AS name, (xpath('/row/sum/text()', query_to_xml(format(
    'SELECT md5(coalesce(string_agg(t::text, chr(10) ORDER BY t::text COLLATE "C"), '''')) AS sum FROM %I.%I t', table_schema, table_name), false, true, '')))[1]::text AS sum
  FROM information_schema.tables WHERE table_schema IN ('public', 'jobs') ORDER BY 1`;
