#!/bin/sh
# Remakes every file of locks/ from pyproject.toml with the uv at $1, all with the same versions.
#
# Only releases at least a week old are taken: a poisoned release (litellm 1.82.7 and 1.82.8 were) is usually found out
# within days. What is locked already stays at its version unless UPGRADE is set: `make lock UPGRADE=1`.
set -eu
cd "$(dirname "$0")/.."
uv=$1
. scripts/index.sh
unset UV_INDEX # hashes come from the default index alone

compile() { # compile FILE SELECTION...: pins and hashes what the selection of pyproject.toml needs
    file=$1
    shift
    "$uv" pip compile --quiet --universal --generate-hashes --exclude-newer "1 week" --annotation-style line \
        --custom-compile-command "make lock" --constraints scripts/lock-constraints.txt \
        --overrides scripts/lock-overrides.txt --output-file "$file" "$@" >/dev/null
    if grep -n '://' "$file" >&2; then
        echo "$file names an address; locks must work with any index" >&2
        exit 1
    fi
    echo "${file##*/}: $(grep -c '==' "$file") packages"
}

share() { # share LOCK SELECTION...: the same, beginning from the versions that fit everything
    cp "$work/everything.txt" "locks/$1.txt"
    file=locks/$1.txt
    shift
    compile "$file" "$@"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "${UPGRADE:-}" ] && [ -e locks/dev.txt ]; then
    cat locks/*.txt >"$work/everything.txt"
fi
compile "$work/everything.txt" pyproject.toml --all-extras --group dev --group bench --group build --group installer
share runtime pyproject.toml
share local pyproject.toml --extra local
share dev pyproject.toml --extra eval --group dev
share bench pyproject.toml --group bench
share build --group build
share uv --group installer
