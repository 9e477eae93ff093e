CREATE COLLATION pana_names_kk (provider = icu, locale = 'kk-u-kn-true');
CREATE COLLATION pana_names_ru (provider = icu, locale = 'ru-u-kn-true');
CREATE COLLATION pana_names_en (provider = icu, locale = 'en-u-kn-true');
COMMENT ON COLLATION pana_names_kk IS 'By the Kazakh alphabet, numbers inside names by their value.';
COMMENT ON COLLATION pana_names_ru IS 'By the Russian alphabet, numbers inside names by their value.';
COMMENT ON COLLATION pana_names_en IS 'By the English alphabet, numbers inside names by their value.';
