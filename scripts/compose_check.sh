#!/bin/sh
# Starts compose.yaml for real, as it is written, and asks everything of it that it is for; see tests/e2e/compose.py.
#   scripts/compose_check.sh BIN    with the programs of the virtual environment in BIN
#
# Needs no Docker and no registry. podman-compose runs compose.yaml in podman; the service is the image that `make
# image-check` builds, and the other four are stand-ins of the same names: Debian's Postgres, Redis, nginx and Prometheus
# on one root that debootstrap makes. Everything lives in a network of its own, so that no port of this machine is
# taken. Run it as root on Debian or Ubuntu; what is missing is installed with apt-get. COMPOSE_CHECK_DIR, when set, keeps
# what takes long to make.
set -eu
cd "$(dirname "$0")/.."
bin=$(cd "$1" && pwd)

say() { echo "compose-check: $*"; }
fail() {
    say "$*" >&2
    exit 1
}

# Inside: a network and mounts of our own -------------------------------------------------------------------------------

if [ "${2:-}" = inside ]; then
    work=$3
    ip link set lo up
    # crun refuses to run where both versions of control groups are mounted.
    for mount in $(awk '$3 == "cgroup2" && $2 != "/sys/fs/cgroup" { print $2 }' /proc/mounts); do umount "$mount"; done
    mkdir -p "$work/files" "$work/volumes"
    cat >"$work/files/containers.conf" <<END
[containers]
default_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]
cgroups = "disabled"
[engine]
runtime = "crun"
cgroup_manager = "cgroupfs"
events_logger = "file"
[network]
network_backend = "netavark"
network_config_dir = "$work/networks"
END
    cat >"$work/files/storage.conf" <<END
[storage]
driver = "overlay"
graphroot = "$work/store"
runroot = "$work/run"
END
    printf 'unqualified-search-registries = ["docker.io"]\n' >"$work/files/registries.conf"
    export CONTAINERS_CONF="$work/files/containers.conf" CONTAINERS_STORAGE_CONF="$work/files/storage.conf" \
        CONTAINERS_REGISTRIES_CONF="$work/files/registries.conf"
    PATH=$bin:$PATH exec "$bin/python" -m tests.e2e.compose "$work"
fi

# What is needed --------------------------------------------------------------------------------------------------------

[ "$(id -u)" = 0 ] || fail "run it as root: containers take mounts"
missing=
for program in podman crun debootstrap unshare ip; do command -v "$program" >/dev/null || missing="$missing $program"; done
[ -x /usr/lib/podman/netavark ] || missing="$missing netavark"
if [ -n "$missing" ]; then
    command -v apt-get >/dev/null || fail "these are missing:$missing"
    say "installing$missing with apt-get"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq --no-install-recommends podman crun netavark aardvark-dns debootstrap \
        util-linux iproute2 iptables >/dev/null
fi

if [ -n "${COMPOSE_CHECK_DIR:-}" ]; then work=$COMPOSE_CHECK_DIR && mkdir -p "$work"; else work=$(mktemp -d); fi
stop() {
    rm -rf "$work/store" "$work/run" "$work/networks" "$work/files" "$work/volumes" "$work/root"
    [ -n "${COMPOSE_CHECK_DIR:-}" ] || rm -rf "$work"
}
trap stop EXIT
stop_before=${COMPOSE_CHECK_DIR:-}
[ -z "$stop_before" ] || stop

[ -e "$work/groundwire.tar" ] || IMAGE_CHECK_DIR=$work scripts/image_check.sh
if [ ! -e "$work/others.tar" ]; then
    say "making the stand-ins with debootstrap"
    mirror=$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/*.sources 2>/dev/null | head -n 1)
    [ -n "$mirror" ] || mirror=$(sed -n 's/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\).*/\2/p' /etc/apt/sources.list | head -n 1)
    debootstrap --variant=minbase --include=postgresql,redis-server,nginx-light,prometheus bookworm "$work/root" \
        "${MIRROR:-$mirror}" >"$work/others.log" 2>&1 || { tail -n 20 "$work/others.log" >&2 && fail "no stand-ins"; }
    install -d -o 65534 -g 65534 "$work/root/prometheus"
    tar -C "$work/root" -cf "$work/others.tar" --exclude=./dev --exclude=./proc --exclude=./sys \
        --exclude=./var/cache/apt/archives .
    rm -rf "$work/root"
fi

say "starting"
unshare --mount --net --pid --fork --kill-child --mount-proc --propagation private sh "$0" "$bin" inside "$work"
