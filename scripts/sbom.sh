#!/bin/sh
# Writes a bill of materials (CycloneDX, JSON) of what runs: scripts/sbom.sh PROGRAMS FOLDER [LOCK...]
set -eu
cd "$(dirname "$0")/.."
programs=$1
folder=$2
shift 2
[ $# -gt 0 ] || set -- runtime local
mkdir -p "$folder"
for lock in "$@"; do
    # Its validation of what it wrote itself takes half a minute.
    "$programs/cyclonedx-py" requirements --no-validate --pyproject pyproject.toml --output-reproducible --output-format JSON \
        --output-file "$folder/groundwire-$lock.cdx.json" "locks/$lock.txt"
    echo "$folder/groundwire-$lock.cdx.json"
done
