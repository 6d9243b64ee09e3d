#!/bin/sh
# Builds the image for real and runs it as it is meant to run: not root, on a read-only root, without any shell.
#
# Needs no Docker and no registry: buildah builds in a chroot, on a Debian that debootstrap makes (BASE and BUILD_BASE name
# other bases, where a registry is reachable). Run it as root on Debian or Ubuntu; what is missing is installed with
# apt-get. Nothing is left behind but, in IMAGE_CHECK_DIR when that is set, the bases, the log of the build, and the image as
# groundwire.tar, which scripts/compose_check.sh runs.
set -eu
cd "$(dirname "$0")/.."

say() { echo "image-check: $*"; }
fail() {
    say "$*" >&2
    exit 1
}

[ "$(id -u)" = 0 ] || fail "run it as root: building in a chroot takes mounts"
missing=
for program in buildah debootstrap unshare setpriv; do
    command -v "$program" >/dev/null || missing="$missing $program"
done
if [ -n "$missing" ]; then
    command -v apt-get >/dev/null || fail "these are missing:$missing"
    say "installing$missing with apt-get"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq --no-install-recommends buildah debootstrap util-linux >/dev/null
fi

if [ -n "${IMAGE_CHECK_DIR:-}" ]; then work=$IMAGE_CHECK_DIR && mkdir -p "$work"; else work=$(mktemp -d); fi
rm -rf "$work/root" "$work/store" "$work/run"
serving=
stop() {
    [ -z "$serving" ] || kill "$serving" 2>/dev/null || true
    rm -rf "$work/root" "$work/store" "$work/run" "$work/empty"
    [ -n "${IMAGE_CHECK_DIR:-}" ] || rm -rf "$work"
}
trap stop EXIT

# vfs copies instead of mounting, which works everywhere.
in_store() {
    command=$1
    shift
    buildah --root "$work/store" --runroot "$work/run" --storage-driver vfs "$command" "$@"
}

# Bases ---------------------------------------------------------------------------------------------------------------

mirror() { # the one that this machine itself uses
    sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/*.sources 2>/dev/null | head -n 1
    sed -n 's/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\).*/\2/p' /etc/apt/sources.list 2>/dev/null | head -n 1
}

stand_in() { # stand_in NAME PACKAGES [OPTION...]: an image of a small Debian whose Python is called python
    name=$1
    packages=$2
    shift 2
    if [ ! -e "$work/$name.tar" ]; then
        debootstrap --variant=minbase --include="$packages" bookworm "$work/root" \
            "${MIRROR:-$(mirror | head -n 1)}" >"$work/$name.log" 2>&1 || { tail -n 20 "$work/$name.log" >&2 && fail "no base"; }
        ln -s python3 "$work/root/usr/bin/python"
        rm -f "$work"/root/usr/lib/python3*/EXTERNALLY-MANAGED "$work"/root/var/cache/apt/archives/*.deb
        tar -C "$work/root" -cf "$work/$name.tar" --exclude=./dev --exclude=./proc --exclude=./sys .
        rm -rf "$work/root"
    fi
    container=$(in_store from scratch)
    in_store add --quiet "$container" "$work/$name.tar" / >/dev/null
    in_store config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@" "$container"
    in_store commit --quiet --rm "$container" "localhost/$name" >/dev/null
    [ -n "${IMAGE_CHECK_DIR:-}" ] || rm "$work/$name.tar"
}

certificates=/etc/ssl/certs/ca-certificates.crt
if [ -z "${BASE:-}" ]; then
    say "making bases with debootstrap"
    stand_in base python3
    stand_in build-base python3,python3-venv,python3-pip,ca-certificates,libgomp1,g++,python3-dev \
        --env "SSL_CERT_FILE=$certificates"
    BASE=localhost/base
    BUILD_BASE=localhost/build-base
fi

# The image -----------------------------------------------------------------------------------------------------------

say "building"
set -- --build-arg "BASE=$BASE" --build-arg "BUILD_BASE=${BUILD_BASE:-$BASE}"
for name in PIP_INDEX_URL UV_DEFAULT_INDEX; do
    value=$(printenv "$name" || true)
    [ -z "$value" ] || set -- "$@" --build-arg "$name=$value"
done
[ ! -e "$certificates" ] || set -- "$@" --volume "${certificates%/*}:${certificates%/*}:ro"
in_store build --isolation chroot --format docker --ignorefile .dockerignore --tag localhost/groundwire "$@" . \
    >"$work/build.log" 2>&1 || { tail -n 30 "$work/build.log" >&2 && fail "the image does not build"; }

container=$(in_store from --pull-never localhost/groundwire)
root=$(in_store mount "$container")
in_store inspect --type image localhost/groundwire >"$work/image.json"
config() { # config NAME: a field of the image's configuration, as JSON unless it is a string
    python3 -c 'import json, sys
found = json.load(open(sys.argv[1]))["Docker"]["config"][sys.argv[2]]
print(found if isinstance(found, str) else json.dumps(found))' "$work/image.json" "$1"
}

# What it promises ----------------------------------------------------------------------------------------------------

user=$(config User)
[ "$user" = 10001:10001 ] || fail "it runs as '$user', not as a number that is not root's"
say "runs as $user"

written=$(find "$root/opt/groundwire" -writable ! -type l -user 10001 | head -n 3)
[ -z "$written" ] || fail "its user can change its code: $written"
leaked=$(find "$root" -xdev \( -name 'gcc*' -o -name 'uv' -o -name '.git' \) -path '*bin*' | head -n 3)
[ -z "$leaked" ] || fail "tools of the build are in it: $leaked"

# As a container would run it: its own mounts, root read-only, only /tmp and the cache written, no shell, no capability.
cat >"$work/inside.sh" <<'END'
set -eu
root=$1 shells=$2
shift 2
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/tmp"
mount -t tmpfs -o mode=1777 tmpfs "$root/var/cache/groundwire"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for device in null zero random urandom; do : >"$root/dev/$device" && mount --bind "/dev/$device" "$root/dev/$device"; done
mkdir "$root/dev/shm" && mount -t tmpfs tmpfs "$root/dev/shm"
for shell in $shells; do [ ! -e "$root$shell" ] || mount --bind /dev/null "$root$shell"; done
mount -o remount,ro,bind "$root"
exec chroot --userspec=10001:10001 --groups= "$root" /usr/bin/env -i PATH=/opt/groundwire/bin:/usr/local/bin:/usr/bin \
    LD_LIBRARY_PATH=/opt/groundwire/lib PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 HOME=/var/cache/groundwire \
    GROUNDWIRE_CACHE_DIR=/var/cache/groundwire GROUNDWIRE_MODEL=hosted_vllm/none \
    GROUNDWIRE_API_BASE=http://127.0.0.1:9/v1 "$@"
END
shells="/usr/bin/dash /usr/bin/bash /bin/dash /bin/bash"
inside() { # as process 1, as in a container, where a signal without a handler does nothing
    unshare --mount --pid --fork --kill-child --propagation private sh "$work/inside.sh" "$root" "$shells" "$@"
}

version=$(inside groundwire --version) || fail "groundwire --version fails"
say "$version"
if inside sh -c true 2>/dev/null; then fail "the shell was not taken away"; fi
inside python -c 'import pathlib, sys
for path in ("/opt/groundwire/x", "/etc/x", "/usr/x"):
    try: pathlib.Path(path).touch()
    except OSError: continue
    sys.exit(f"{path} could be written")
pathlib.Path("/tmp/x").touch()' || fail "the root is not read-only"
say "root read-only, no shell"

if inside groundwire serve --host 0.0.0.0 --port 8000 2>"$work/refused.log"; then fail "it listens to all without keys"; fi
grep -q -- --without-keys "$work/refused.log" || { cat "$work/refused.log" >&2 && fail "it does not say why it stops"; }
say "refuses to listen beyond this machine without keys"

# Not by the function, whose own shell would get the signal.
unshare --mount --pid --fork --kill-child --propagation private sh "$work/inside.sh" "$root" "$shells" \
    env GROUNDWIRE_WITHOUT_KEYS=1 groundwire serve --host 127.0.0.1 --port 8000 >"$work/serve.log" 2>&1 &
serving=$!
check=$(config Healthcheck)
tries=0
until printf '%s' "$check" | python3 -c '
import json, subprocess, sys
form, *command = json.load(sys.stdin)["Test"]
sys.exit(form != "CMD" or subprocess.call([*sys.argv[1:], *command], stderr=subprocess.DEVNULL))' \
    unshare --mount --propagation private sh "$work/inside.sh" "$root" ""; do
    tries=$((tries + 1))
    [ "$tries" -lt 60 ] && kill -0 "$serving" 2>/dev/null || { cat "$work/serve.log" >&2 && fail "/healthz does not answer"; }
    sleep 0.5
done
say "its healthcheck passes"
python3 -c 'import urllib.request as u; print("image-check: /healthz", u.urlopen("http://127.0.0.1:8000/healthz", timeout=5).read().decode())'
kill -TERM "$(cat "/proc/$serving/task/$serving/children")" # the service; unshare ends with its exit code
tries=0
while kill -0 "$serving" 2>/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -lt 30 ] || fail "SIGTERM does not stop it"
    sleep 0.5
done
code=0
wait "$serving" || code=$?
[ "$code" = 0 ] || { cat "$work/serve.log" >&2 && fail "it stopped with exit code $code"; }
serving=
say "SIGTERM stops it with exit code 0"
if [ -n "${IMAGE_CHECK_DIR:-}" ]; then
    rm -f "$work/groundwire.tar"
    in_store push --quiet localhost/groundwire "docker-archive:$work/groundwire.tar:localhost/groundwire:latest" ||
        fail "the image cannot be kept"
fi
say "size $(du -sm "$root" | cut -f 1) MB"
say "passed"
