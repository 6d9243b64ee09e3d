#!/bin/sh
# Makes the virtual environment $1 with the first of the Pythons $2... that is new enough; does nothing where it stands.
set -eu
venv=$1
shift

if [ -x "$venv/bin/python" ]; then
    "$venv/bin/python" -m pip --version >/dev/null 2>&1 || "$venv/bin/python" -m ensurepip
    exit 0
fi

for python in "$@"; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        echo "Making $venv with $("$python" --version)"
        if ! "$python" -m venv --clear "$venv" >&2; then
            rm -rf "$venv"
            echo "$python cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv" >&2
            exit 1
        fi
        exit 0
    fi
done

echo "Groundwire needs Python 3.11 or newer; none of these is one: $*" >&2
echo "On Debian and Ubuntu: apt install python3 python3-venv; on macOS: brew install python@3.12" >&2
exit 1
