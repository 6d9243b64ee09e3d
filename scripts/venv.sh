#!/bin/sh
# Makes the virtual environment $1 with the first of the Pythons $2... that is new enough and can; does nothing where it stands.
set -eu
venv=$1
shift

if [ -x "$venv/bin/python" ]; then
    "$venv/bin/python" -m pip --version >/dev/null 2>&1 || "$venv/bin/python" -m ensurepip
    exit 0
fi

without_venv=
for python in "$@"; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        echo "Making $venv with $("$python" --version) ($python)"
        if "$python" -m venv --clear "$venv" >&2; then
            exit 0
        fi
        rm -rf "$venv"
        without_venv="$without_venv $python"
    fi
done

if [ -n "$without_venv" ]; then
    echo "No virtual environment can be made with$without_venv. On Debian and Ubuntu: apt install python3-venv" >&2
    exit 1
fi
echo "Groundwire needs Python 3.11 or newer; none of these is one: $*" >&2
echo "On Debian and Ubuntu: apt install python3 python3-venv; on macOS: brew install python@3.12" >&2
exit 1
