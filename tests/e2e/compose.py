"""Starts compose.yaml in podman and asks everything of it that it is for; see scripts/compose_check.sh."""

import json
import os
import re
import secrets
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import httpx

from tests.contracts.repository import ROOT

GATEWAY = "http://127.0.0.1:8000"
PROMETHEUS = "http://127.0.0.1:9090"
PATIENCE_S = 300.0  # a job of that many, by one replica on a busy machine
ARTICLES = 300
ARTICLE = "Norway will impose a 15 percent tariff on imports of farmed trout, it said Tuesday."
# What the official images would be: their entry point, and the user where they set one.
STAND_INS = {
    "postgres:17-bookworm": ("postgres", None),
    "redis:8-bookworm": ("redis", "redis"),
    "nginx:1.29-alpine": ("nginx", None),
    "prom/prometheus:v3.7.0": ("prometheus", "65534:65534"),
}
# A model that takes a moment, so that a job is still at work when a replica is stopped.
MODEL = {
    "services": {
        "model": {
            "image": "groundwire",
            "command": "groundwire mock-llm --host 0.0.0.0 --port 8001 --script /slow.yaml",
            "volumes": ["./slow.yaml:/slow.yaml:ro"],
        }
    }
}
SLOW = {"latency": 3000}


def say(words: str) -> None:
    """Tell the person at the terminal."""
    sys.stdout.write(f"compose-check: {words}\n")
    sys.stdout.flush()


def run(*command: str, check: bool = True, **named: Any) -> subprocess.CompletedProcess[str]:
    """Run a program of containers; what it says is shown only when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600, **named)
    if check and done.returncode:
        said = done.stdout[-2000:] + done.stderr[-4000:]
        sys.exit(f"compose-check: {' '.join(command[:4])} ... failed\n{said}")
    return done


def podman(*arguments: str, check: bool = True) -> str:
    """What podman says."""
    return run("podman", *arguments, check=check).stdout.strip()


def make_images(work: Path) -> None:
    """The service as it was built, and the stand-ins under the names that compose.yaml has."""
    podman("load", "--quiet", "--input", str(work / "groundwire.tar"))
    podman("import", "--quiet", str(work / "others.tar"), "localhost/others")
    for image, (kind, user) in STAND_INS.items():
        lines = ["FROM localhost/others", "COPY compose_stand_in.sh /stand-in"]
        lines += [f'ENTRYPOINT ["/stand-in", "{kind}"]'] + ([f"USER {user}"] if user else [])
        file = work / "files" / f"{kind}.containerfile"
        file.write_text("\n".join(lines))
        name = image if "/" in image else f"library/{image}"
        podman("build", "--quiet", "--file", str(file), "--tag", f"docker.io/{name}", str(ROOT / "scripts"))
    podman("tag", "localhost/groundwire", "docker.io/library/groundwire")


def make_secrets(project: Path, groundwire: Path) -> str:
    """Do what the head of compose.yaml says; returns the caller's key."""
    keys = project / "secrets/keys"
    keys.mkdir(parents=True)

    def make(name: str, *scopes: str) -> str:
        given = [part for scope in scopes for part in ("--scope", scope)]
        create = (str(groundwire), "keys", "create", "--file", f"{keys}/keys.json", "--name", name)
        found = re.search(r"\bgw_\S+", run(*create, *given).stdout)
        if found is None:
            sys.exit("compose-check: groundwire keys create printed no key")
        return found[0]

    files = {"postgres_password": secrets.token_hex(24), "prometheus_key": make("prometheus", "admin")}
    for name, content in files.items():
        (project / "secrets" / name).write_text(content)
        (project / "secrets" / name).chmod(0o644)
    mine = make("me", "extract", "jobs")
    for path in (keys, *keys.iterdir()):
        os.chown(path, 10001, 10001)
    (project / "secrets").chmod(0o700)
    return mine


@contextmanager
def composed(project: Path) -> Iterator[None]:
    """All of it up, then down."""
    (project / "slow.yaml").write_text(json.dumps(SLOW))
    (project / "model.yaml").write_text(json.dumps(MODEL))
    given = {
        **os.environ,
        "GROUNDWIRE_MODEL": "hosted_vllm/mock",
        "GROUNDWIRE_API_BASE": "http://model:8001/v1",
    }
    compose = ("podman-compose", "--file", "compose.yaml", "--file", "model.yaml")
    try:
        run(*compose, "up", "--detach", "--no-build", cwd=project, env=given)
        yield
    except SystemExit:
        say(podman("ps", "--all"))
        for name in names(""):
            logs = run("podman", "logs", "--tail", "15", name, check=False)
            say(f"{name}\n{logs.stdout}\n{logs.stderr}")
        raise
    finally:
        run(*compose, "down", "--volumes", cwd=project, env=given)


def names(service: str) -> list[str]:
    """The containers of a service; of all when it has no name."""
    return [
        name
        for name in podman("ps", "--all", "--format", "{{.Names}}").split()
        if name.startswith(f"groundwire_{service}_" if service else "groundwire_")
    ]


def address_of(container: str) -> str:
    """Where it is in the network of its project."""
    networks = json.loads(podman("inspect", container))[0]["NetworkSettings"]["Networks"]
    return str(next(iter(networks.values()))["IPAddress"])


def wait(what: str, look: Callable[[], object]) -> None:
    """Until it is so, for a while."""
    until = time.monotonic() + PATIENCE_S
    seen: object = None
    while time.monotonic() < until:
        try:
            seen = look()
        except (httpx.HTTPError, ValueError, LookupError) as error:
            seen = error
        if seen is True:
            say(what)
            return
        time.sleep(0.5)
    sys.exit(f"compose-check: not so after {PATIENCE_S:.0f} s: {what} ({seen!r})")


def ask(url: str, key: str | None = None, body: Mapping[str, Any] | None = None) -> tuple[int, str]:
    """Status and body."""
    headers = {} if key is None else {"Authorization": f"Bearer {key}"}
    answer = httpx.request("GET" if body is None else "POST", url, json=body, headers=headers, timeout=30)
    return answer.status_code, answer.text


def answers(url: str) -> bool:
    """Whether it is 200."""
    return ask(url)[0] == httpx.codes.OK


def expect(what: str, status: int, got: tuple[int, str]) -> str:
    """The body, when the status is that one."""
    if got[0] != status:
        sys.exit(f"compose-check: {what}: {got[0]} instead of {status}: {got[1][:500]}")
    say(f"{what}: {status}")
    return got[1]


def is_healthy(container: str) -> bool:
    """Whether its own health check passes; podman runs none by itself without systemd."""
    return run("podman", "healthcheck", "run", container, check=False).returncode == 0


def check_containers(replicas: list[str]) -> None:
    """Health checks pass, and the service may do as little as compose.yaml says."""
    for container in (*names("postgres"), *names("redis"), *replicas):
        wait(f"{container}: its health check passes", partial(is_healthy, container))
    probe = "import os,pathlib;print(os.getuid(),os.getgid());pathlib.Path('/opt/x').touch()"
    for container in replicas:
        tried = run("podman", "exec", container, "python", "-c", probe, check=False)
        is_held = tried.returncode and "Read-only" in tried.stderr
        if not is_held or tried.stdout.split() != ["10001", "10001"]:
            sys.exit(f"compose-check: {container} is not held as it should be: {tried}")
        may = podman("exec", container, "python", "-c", "print(open('/proc/self/status').read())")
        if not re.search(r"CapEff:\s+0+\n", may) or not re.search(r"NoNewPrivs:\s+1\n", may):
            sys.exit(f"compose-check: {container} has capabilities: {may}")
    say("replicas: user 10001, read-only root, no capability, no new privileges")


def check_answers(key: str, replicas: list[str]) -> None:
    """Both replicas are ready, and callers reach them through the gateway with a key."""
    for container in replicas:
        ready = f"http://{address_of(container)}:8000/readyz"
        wait(f"{container}: /readyz is 200", partial(answers, ready))
    wait("gateway: answers", partial(answers, f"{GATEWAY}/healthz"))
    address, article = f"{GATEWAY}/v1/extractions", {"text": ARTICLE}
    expect("gateway: an extraction without a key", 401, ask(address, None, article))
    expect("gateway: an extraction", 200, ask(address, key, article))
    expect("gateway: /metrics", 404, ask(f"{GATEWAY}/metrics", key))


def calls_of(container: str, admin: str) -> float:
    """How often it called the model."""
    text = ask(f"http://{address_of(container)}:8000/metrics", admin)[1]
    found = re.findall(r"^groundwire_model_calls_total\{.*\} ([\d.]+)", text, re.MULTILINE)
    return sum(map(float, found))


def check_job(key: str, admin: str, replicas: list[str]) -> None:
    """One job is worked on by both replicas, and finished by one after the other was stopped."""
    before = {container: calls_of(container, admin) for container in replicas}
    articles = [{"text": f"{ARTICLE} Note {n}.", "id": f"a{n}"} for n in range(ARTICLES)]
    job = json.loads(expect("gateway: a job", 202, ask(f"{GATEWAY}/v1/jobs", key, {"articles": articles})))

    def works(container: str) -> bool:
        return calls_of(container, admin) > before[container]

    for container in replicas:
        wait(f"{container}: works on the job", partial(works, container))
    stopped = replicas[0]
    podman("stop", "--time", "30", stopped)
    code = json.loads(podman("inspect", stopped))[0]["State"]["ExitCode"]
    if code:
        sys.exit(f"compose-check: {stopped} stopped with exit code {code}")
    counts = json.loads(ask(f"{GATEWAY}/v1/jobs/{job['id']}", key)[1])["counts"]
    say(f"{stopped}: stopped by SIGTERM with exit code 0, {counts['complete']} of {ARTICLES} articles done")
    view = f"{GATEWAY}/v1/jobs/{job['id']}"
    wait("the other replica finishes the job", lambda: json.loads(ask(view, key)[1])["status"] == "finished")
    lines = [json.loads(line) for line in ask(f"{view}/results", key)[1].splitlines()]
    if sorted(line["id"] for line in lines) != sorted(f"a{n}" for n in range(ARTICLES)):
        sys.exit(f"compose-check: {len(lines)} results of {ARTICLES} articles")
    say(f"{len(lines)} results, each once")


def check_prometheus(replicas: list[str]) -> None:
    """It has read its files, and reads each replica by itself."""
    (container,) = names("prometheus")
    told = podman("exec", container, "promtool", "check", "config", "/etc/prometheus/prometheus.yml")
    say(f"promtool: {' '.join(told.split())}")
    wanted = {f"http://{address_of(each)}:8000/metrics" for each in replicas}

    def is_read() -> object:
        targets = json.loads(ask(f"{PROMETHEUS}/api/v1/targets")[1])["data"]["activeTargets"]
        found = {target["scrapeUrl"]: (target["health"], target["lastError"]) for target in targets}
        return found if found != dict.fromkeys(wanted, ("up", "")) else True

    wait(f"prometheus: reads {len(wanted)} replicas", is_read)
    rules = json.loads(ask(f"{PROMETHEUS}/api/v1/rules")[1])["data"]["groups"]
    bad = [rule["name"] for group in rules for rule in group["rules"] if rule["health"] == "err"]
    if bad or not rules:
        sys.exit(f"compose-check: alerts cannot be asked: {bad}")
    say(f"prometheus: {sum(len(group['rules']) for group in rules)} alerts")


def main(work: Path) -> None:
    """Everything, one after the other."""
    make_images(work)
    say("images are there")
    project = work / "files/groundwire"
    project.mkdir()
    for name in ("compose.yaml", "deploy", "Dockerfile"):
        (project / name).symlink_to(ROOT / name)
    key = make_secrets(project, Path(sys.executable).with_name("groundwire"))
    with composed(project):
        replicas = names("groundwire")
        if len(replicas) != 2:
            sys.exit(f"compose-check: {len(replicas)} replicas")
        check_containers(replicas)
        check_answers(key, replicas)
        check_prometheus(replicas)
        check_job(key, (project / "secrets/prometheus_key").read_text(), replicas)
    say("passed")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
