#!/bin/sh
# Run once by the image of PostgreSQL, when its volume is empty.
set -eu
psql --username "$POSTGRES_USER" -v ON_ERROR_STOP=1 -v owner_password="$OWNER_PASSWORD" -v web_password="$WEB_PASSWORD" -f /pana/roles.sql
