CREATE FUNCTION pana_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(
    replace(translate(
      replace(replace(replace(replace(replace(replace(replace(
        lower(translate(words, 'ЖЧШЩЦЮЯ', 'жчшщцюя')),
        'ж', 'zh'), 'ч', 'ch'), 'ш', 'sh'), 'щ', 'sh'), 'ц', 'ts'), 'ю', 'iu'), 'я', 'ia'),
      'АБВГДЕЁЗИЙКЛМНОПРСТУФХЫЭӘҒҚҢӨҰҮҺІабвгдеёзийклмнопрстуфхыэәғқңөұүһіyqwʼ''ьъЬЪ',
      'abvgdeeziiklmnoprstufhieagknouuhiabvgdeeziiklmnoprstufhieagknouuhiiku'),
      'kh', 'h'),
    '[^a-z0-9]+', ' ', 'g')
$$;
COMMENT ON FUNCTION pana_fold(text) IS 'Words as they are searched: small Latin letters and digits, alike for Kazakh, Russian and Latin spelling.';

CREATE FUNCTION pana_search_words(own text, around text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ' ' || coalesce((
    SELECT string_agg(word, ' ' ORDER BY first) FROM (
      SELECT word, min(n) AS first
      FROM regexp_split_to_table(trim(pana_fold(own || ' ' || around)), ' ') WITH ORDINALITY AS w (word, n)
      GROUP BY word) AS each_once), '') || ' '
$$;
COMMENT ON FUNCTION pana_search_words(text, text) IS 'Folded words of a place and of what it lies in, each once, its own first.';

ALTER TABLE place ADD COLUMN search text NOT NULL DEFAULT '';
COMMENT ON COLUMN place.search IS 'Folded names and code, then names of the district and region; kept by a trigger, read only by the search.';

CREATE FUNCTION place_search_words() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
DECLARE around text;
BEGIN
  SELECT string_agg(concat_ws(' ', a.name_kk, a.name_ru, a.name_en), ' ' ORDER BY a.path DESC) INTO around
    FROM place a
   WHERE a.kind <> 'nation'
     AND a.id IN (NEW.parent_id, (SELECT p.parent_id FROM place p WHERE p.id = NEW.parent_id));
  NEW.search := pana_search_words(concat_ws(' ', NEW.name_kk, NEW.name_ru, NEW.name_en, NEW.code), coalesce(around, ''));
  RETURN NEW;
END $$;
COMMENT ON FUNCTION place_search_words() IS 'Keeps place.search.';
CREATE TRIGGER place_search_words BEFORE INSERT OR UPDATE OF name_kk, name_ru, name_en, code, parent_id, path, search ON place
  FOR EACH ROW EXECUTE FUNCTION place_search_words();

CREATE FUNCTION place_search_below() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  UPDATE place SET search = '' WHERE path ^@ NEW.path AND path <> NEW.path;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION place_search_below() IS 'A renamed district or region is found under its new name in all that lies in it.';
CREATE TRIGGER place_search_below AFTER UPDATE OF name_kk, name_ru, name_en ON place FOR EACH ROW
  WHEN (NEW.kind IN ('region', 'district')
        AND (OLD.name_kk, OLD.name_ru, OLD.name_en) IS DISTINCT FROM (NEW.name_kk, NEW.name_ru, NEW.name_en))
  EXECUTE FUNCTION place_search_below();

UPDATE place SET search = '';
CREATE INDEX place_search_words ON place USING gin (search gin_trgm_ops) WITH (fastupdate = off);
GRANT EXECUTE ON FUNCTION pana_fold(text), pana_search_words(text, text) TO pana_app;
CREATE INDEX place_beside_schools ON place (kind, path text_pattern_ops) WHERE kind <> 'school';

CREATE TABLE place_word (
  word text PRIMARY KEY
);
COMMENT ON TABLE place_word IS 'Every word of the directory as it is searched, for finding what a mistyped word may have meant. Public.';
COMMENT ON COLUMN place_word.word IS 'A folded word of four letters or more.';
ALTER TABLE place_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE place_word FORCE ROW LEVEL SECURITY;
CREATE POLICY place_word_is_public ON place_word FOR SELECT USING (true);
CREATE POLICY place_word_by_trigger ON place_word FOR INSERT TO CURRENT_USER WITH CHECK (true);
GRANT SELECT ON place_word TO pana_app;

CREATE FUNCTION place_remember_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO place_word (word)
    SELECT DISTINCT word FROM written CROSS JOIN LATERAL string_to_table(written.search, ' ') AS word
     WHERE word ~ '^[a-z]{4,}$'
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION place_remember_words() IS 'Keeps place_word.';
CREATE TRIGGER place_words_of_new AFTER INSERT ON place REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION place_remember_words();
CREATE TRIGGER place_words_of_changed AFTER UPDATE ON place REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION place_remember_words();
INSERT INTO place_word (word)
  SELECT DISTINCT word FROM place CROSS JOIN LATERAL string_to_table(place.search, ' ') AS word WHERE word ~ '^[a-z]{4,}$';
