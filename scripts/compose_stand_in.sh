#!/bin/sh
# Does inside a container what the entry points of the official images do; for tests/e2e/compose.py.
#   /stand-in postgres|redis|nginx|prometheus [COMMAND...]
set -eu
kind=$1
shift

case $kind in
postgres)
    data=/var/lib/postgresql/data
    programs=$(echo /usr/lib/postgresql/*/bin)
    install -d -o postgres -g postgres -m 700 "$data" /var/run/postgresql
    as="setpriv --reuid=postgres --regid=postgres --init-groups"
    if [ ! -e "$data/PG_VERSION" ]; then
        install -o postgres -m 600 "$POSTGRES_PASSWORD_FILE" /tmp/password
        $as "$programs/initdb" --pgdata="$data" --username="$POSTGRES_USER" --pwfile=/tmp/password --auth=scram-sha-256 \
            --auth-local=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
        [ "$POSTGRES_DB" = postgres ] ||
            echo "CREATE DATABASE $POSTGRES_DB" | $as "$programs/postgres" --single -D "$data" postgres >/dev/null
        echo "host all all all scram-sha-256" >>"$data/pg_hba.conf"
        rm /tmp/password
    fi
    exec $as "$programs/postgres" -D "$data" -c listen_addresses='*'
    ;;
redis)
    program=$1
    shift
    cd /data
    exec "$program" --protected-mode no --bind 0.0.0.0 "$@"
    ;;
nginx)
    # Debian's is older than `resolve` in the open version, and podman's name server stands elsewhere than Docker's.
    server=$(awk '$1 == "nameserver" { print $2; exit }' /etc/resolv.conf)
    sed -e 's/ resolve / /' -e "s/127\\.0\\.0\\.11/$server/" /etc/nginx/nginx.conf >/tmp/nginx.conf
    exec nginx -c /tmp/nginx.conf -g 'daemon off;'
    ;;
prometheus)
    exec prometheus --config.file=/etc/prometheus/prometheus.yml --storage.tsdb.path=/prometheus
    ;;
esac
