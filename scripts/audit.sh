#!/bin/sh
# Looks for known vulnerabilities in the locks: scripts/audit.sh PROGRAMS [LOCK...]
#
# Fails with 1 when there is one. Where the advisories cannot be fetched it says NOT CHECKED and ends with 0, so that
# builds without a network pass; AUDIT_STRICT=1 makes that 3.
set -u
cd "$(dirname "$0")/.." || exit 2
programs=$1
shift
[ $# -gt 0 ] || set -- runtime local dev bench build uv
output=$(mktemp)
trap 'rm -f "$output"' EXIT
worst=0
unchecked=
for lock in "$@"; do
    # --disable-pip: the locks are complete and hashed, so nothing has to be resolved or downloaded.
    "$programs/pip-audit" --require-hashes --disable-pip --progress-spinner off --timeout 10 \
        --requirement "locks/$lock.txt" >"$output" 2>&1
    code=$?
    if [ "$code" = 0 ] && grep -q "could not be audited" "$output"; then
        echo "audit: NOT CHECKED: the index gives no advisories for $(grep -c "could not be audited" "$output") packages of $lock" >&2
        unchecked="$unchecked $lock"
        [ -z "${AUDIT_STRICT:-}" ] || [ "$worst" != 0 ] || worst=3
    elif [ "$code" = 0 ]; then
        echo "audit: no known vulnerability in $lock"
    elif grep -q '^Found [0-9]' "$output"; then
        cat "$output"
        echo "audit: $lock has known vulnerabilities" >&2
        worst=1
    elif grep -qiE 'ConnectionError|connection|timed? ?out|resolve|unreachable|ServiceError|HTTPError|(Client|Server) Error|JSONDecodeError' \
        "$output"; then
        tail -n 1 "$output" >&2
        echo "audit: NOT CHECKED: the advisories could not be fetched; run it where there is a network" >&2
        unchecked="$unchecked $lock and all after it"
        [ -z "${AUDIT_STRICT:-}" ] || [ "$worst" != 0 ] || worst=3
        break
    else
        cat "$output" >&2
        echo "audit: pip-audit failed on $lock" >&2
        exit 2
    fi
done
if [ -n "$unchecked" ]; then
    echo "audit: ------------------------------------------------------------------------------------" >&2
    echo "audit: NOT CHECKED:$unchecked. This says nothing of whether they are safe: run it where there" >&2
    echo "audit: is a network, as CI should with AUDIT_STRICT=1 (exit code 3 instead of 0)." >&2
fi
exit "$worst"
