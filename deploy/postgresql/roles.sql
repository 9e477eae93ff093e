-- Run once, by a superuser, on an empty PostgreSQL 15 or later:
--   psql -v owner_password=… -v web_password=… -f roles.sql
-- The owner migrates. The copies sign in as pana_web, a member of the role that owns nothing and is bound by
-- row-level security: whoever takes over a copy cannot change the schema, the policies or what was recorded.
CREATE ROLE pana_app NOLOGIN;
CREATE ROLE pana_report NOLOGIN;
CREATE ROLE pana_owner LOGIN CREATEROLE PASSWORD :'owner_password';
CREATE ROLE pana_web LOGIN PASSWORD :'web_password' IN ROLE pana_app;
GRANT pana_app, pana_report TO pana_owner WITH ADMIN OPTION;
CREATE DATABASE pana OWNER pana_owner TEMPLATE template0 ENCODING 'UTF8';
REVOKE CONNECT ON DATABASE pana FROM PUBLIC;
GRANT CONNECT ON DATABASE pana TO pana_web;
