#!/bin/sh
# Runs a throw-away Postgres for tests and benchmarks, in the foreground, until it is stopped or its parent ends.
#   scripts/postgres.sh FOLDER [OPTION...]   on the Unix socket in FOLDER/socket, options as `postgres -c` takes them
#   scripts/postgres.sh --find               prints where its programs are
# Takes what the machine has; as root, where there is apt-get, installs the distribution's package. Postgres refuses
# to run as root, so root runs it as the user postgres, or nobody.
set -eu

find_programs() {
    for folder in $(pg_config --bindir 2>/dev/null) /usr/lib/postgresql/*/bin /usr/pgsql-*/bin \
        /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin /usr/local/pgsql/bin; do
        if [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ]; then
            echo "$folder"
            return
        fi
    done
    initdb=$(command -v initdb) && dirname "$initdb"
}

install_programs() {
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "Postgres is not installed. On Debian and Ubuntu: apt install postgresql; on macOS: brew install postgresql" >&2
        exit 1
    fi
    echo "Installing Postgres with apt-get" >&2
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq >&2
    apt-get install -y -qq --no-install-recommends postgresql >&2
}

programs=$(find_programs) || { install_programs && programs=$(find_programs); }
if [ "$1" = --find ]; then
    echo "$programs"
    exit 0
fi
folder=$1
shift

as_owner=
if [ "$(id -u)" = 0 ]; then
    owner=postgres
    id "$owner" >/dev/null 2>&1 || owner=nobody
    as_owner="setpriv --reuid=$owner --regid=$(id -g "$owner") --clear-groups --pdeathsig KILL"
    mkdir -p "$folder"
    chown "$owner" "$folder"
fi
mkdir -p "$folder/socket"
[ -z "$as_owner" ] || chown "$owner" "$folder/socket"

cd "$folder"
if [ ! -e data/PG_VERSION ]; then
    $as_owner "$programs/initdb" --pgdata=data --username=groundwire --auth=trust --encoding=UTF8 \
        --locale=C --no-sync >/dev/null
fi
# shellcheck disable=SC2086 # the prefix is words
exec $as_owner "$programs/postgres" -D data -k "$folder/socket" -c listen_addresses= "$@"
