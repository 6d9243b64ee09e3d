#!/bin/sh
# Writes a bill of materials (CycloneDX, JSON) of what runs: scripts/sbom.sh PROGRAMS FOLDER
set -eu
cd "$(dirname "$0")/.."
mkdir -p "$2"
for lock in runtime local; do
    "$1/cyclonedx-py" requirements --pyproject pyproject.toml --output-reproducible --output-format JSON \
        --output-file "$2/groundwire-$lock.cdx.json" "locks/$lock.txt"
    echo "$2/groundwire-$lock.cdx.json"
done
