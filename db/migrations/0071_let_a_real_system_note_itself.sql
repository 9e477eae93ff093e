-- The first program that starts for real may be one whose login is only a member of pana_app.
GRANT INSERT ON installation TO pana_app;
