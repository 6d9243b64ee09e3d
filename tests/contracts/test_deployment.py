"""Promises of what operators are handed: manifests fit their schemas, queries ask for metrics that exist."""

import json
import re
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families

from schemas.article import MAX_DEADLINE_S
from service.ports import Backlog
from service.settings import Settings
from service.spending import Spent
from service.telemetry import Metrics
from tests.contracts.repository import ROOT, named

DEPLOY = ROOT / "deploy"
KUBERNETES = "1.31"
MANIFESTS = sorted((DEPLOY / "kubernetes").glob("*.yaml"))
_NAME = re.compile(r"\bgroundwire_[a-z_]+")
_LABELS = re.compile(r"(groundwire_[a-z_]+)\{([^}]*)\}")
_GROUPED = re.compile(r"\bby \(([^)]*)\)")
_OF_PROMETHEUS = {"instance", "job"}
_OF_COMPOSE = {"GROUNDWIRE_WITHOUT_KEYS"}


def exposed() -> dict[str, set[str]]:
    """Every metric by name, with its labels, once everything has happened that is counted."""
    metrics = Metrics()
    metrics.count_request("GET", "/", 200, 0.1)
    metrics.begin_extraction()
    metrics.end_extraction("complete")
    metrics.count_stage("ask", 0.1)
    metrics.count_question("m", "ok", 0.1, Spent(attempts=1, cost_usd=0.1))
    metrics.set_backlog(Backlog(queued=1, running=1))
    text, _ = metrics.expose("")
    found: dict[str, set[str]] = {}
    for family in text_string_to_metric_families(text.decode()):
        if not family.samples and family.type == "counter":
            found[f"{family.name}_total"] = {"outcome", "code"}  # counted only from whole answers
        for sample in family.samples:
            found.setdefault(sample.name, set()).update(sample.labels)
    return found


def dashboard() -> dict[str, Any]:
    """The dashboard for Grafana."""
    read: dict[str, Any] = json.loads((DEPLOY / "grafana/groundwire.json").read_text(encoding="utf-8"))
    return read


def queries() -> list[str]:
    """Everything that the dashboard and the alerts ask."""
    panels = [target["expr"] for panel in dashboard()["panels"] for target in panel.get("targets", ())]
    alerts = yaml.safe_load((DEPLOY / "prometheus/alerts.yml").read_text(encoding="utf-8"))
    return panels + [rule["expr"] for group in alerts["groups"] for rule in group["rules"]]


@pytest.mark.parametrize("query", queries())
def test_queries_ask_for_what_exists(query: str) -> None:
    """Names and labels of each query are those of the service."""
    known = exposed()
    names = {name for name in _NAME.findall(query) if name not in _OF_PROMETHEUS}
    assert names <= known.keys()
    labels = {label for name in names for label in known[name]} | _OF_PROMETHEUS
    for name, inside in _LABELS.findall(query):
        assert set(re.findall(r"(\w+)=", inside.replace("!~", "=").replace("~", ""))) <= (
            known[name] | _OF_PROMETHEUS
        )
    for group in _GROUPED.findall(query):
        assert set(re.findall(r"\w+", group)) <= labels


def test_every_metric_is_on_the_dashboard() -> None:
    """What is measured can be seen."""
    asked = {name for query in queries() for name in _NAME.findall(query)}
    shown = {re.sub(r"_(bucket|total|sum|count|created)$", "", name) for name in asked}
    measured = {re.sub(r"_(bucket|total|sum|count|created)$", "", name) for name in exposed()}
    assert measured == shown


def test_panels_do_not_overlap() -> None:
    """Each panel has its own id and place."""
    panels = dashboard()["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    cells = [
        (x, y)
        for place in (panel["gridPos"] for panel in panels)
        for x in range(place["x"], place["x"] + place["w"])
        for y in range(place["y"], place["y"] + place["h"])
    ]
    assert len(set(cells)) == len(cells)
    assert max(x for x, _ in cells) < 24


@pytest.mark.parametrize("path", MANIFESTS, ids=named)
def test_manifests_fit_the_schemas_of_kubernetes(path: Path) -> None:
    """Every document is valid, and holds no field that Kubernetes does not know."""
    documents = list(yaml.safe_load_all(path.read_text(encoding="utf-8")))
    assert documents
    for document in documents:
        kubernetes_validate.validate(document, KUBERNETES, strict=True)


def manifest(kind: str) -> dict[str, Any]:
    """The one manifest of that kind."""
    text = (DEPLOY / "kubernetes/groundwire.yaml").read_text(encoding="utf-8")
    (found,) = (document for document in yaml.safe_load_all(text) if document["kind"] == kind)
    read: dict[str, Any] = found["spec"]
    return read


def test_pods_may_do_little() -> None:
    """Not root, nothing to write on, no capability, and a liveness probe that no broken model trips."""
    pod = manifest("Deployment")["template"]["spec"]
    (container,) = pod["containers"]
    assert pod["securityContext"]["runAsNonRoot"]
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert container["livenessProbe"]["httpGet"]["path"] == "/healthz"
    assert container["readinessProbe"]["httpGet"]["path"] == "/readyz"
    assert container["resources"].keys() == {"requests", "limits"}


def test_scaling_follows_a_metric_that_exists() -> None:
    """The autoscaler asks for articles in flight, fewer than a replica takes."""
    (metric,) = manifest("HorizontalPodAutoscaler")["metrics"]
    assert metric["pods"]["metric"]["name"] in exposed()
    (container,) = manifest("Deployment")["template"]["spec"]["containers"]
    bound = {each["name"]: each["value"] for each in container["env"]}["GROUNDWIRE_MAX_IN_FLIGHT"]
    assert int(metric["pods"]["target"]["averageValue"]) < int(bound)


def compose() -> dict[str, Any]:
    """The services of compose.yaml, and what they share."""
    read: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    return read


def test_compose_mounts_what_exists() -> None:
    """Files are there, secrets and volumes are declared, dependencies can become healthy."""
    whole = compose()
    for name, service in whole["services"].items():
        for mount in service.get("volumes", ()):
            source = mount["source"] if isinstance(mount, dict) else mount.partition(":")[0]
            known = source in whole["volumes"] or source.startswith("./secrets/")
            assert known or (ROOT / source).exists(), f"{name}: {source}"
        assert set(service.get("secrets", ())) <= whole["secrets"].keys()
        for other in service.get("depends_on", {}):
            assert "healthcheck" in whole["services"][other] or "build" in whole["services"][other]


def test_compose_serves_twice_and_not_as_root() -> None:
    """Two replicas with keys, on a read-only root; nothing listens beyond the machine."""
    services = compose()["services"]
    service = services["groundwire"]
    assert service["deploy"]["replicas"] == 2
    assert (service["user"], service["read_only"], service["cap_drop"]) == ("10001:10001", True, ["ALL"])
    assert "GROUNDWIRE_API_KEYS_FILE" in service["environment"]
    ports = [port for each in services.values() for port in each.get("ports", ())]
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_settings_in_manifests_exist() -> None:
    """No manifest sets a variable that the service does not read."""
    known = {f"GROUNDWIRE_{name.upper()}" for name in Settings.model_fields} | _OF_COMPOSE
    for path in [*MANIFESTS, ROOT / "compose.yaml"]:
        text = "\n".join(
            line.partition("#")[0] for line in path.read_text(encoding="utf-8").splitlines()
        )  # comments may name what must not be set
        assert set(re.findall(r"\bGROUNDWIRE_[A-Z_]+\b", text)) <= known, named(path)


def test_the_gateway_waits_as_long_as_a_deadline_may_be() -> None:
    """Or it would answer with a page of its own while the article is still in work."""
    conf = (DEPLOY / "compose/nginx.conf").read_text(encoding="utf-8")
    (waits_s,) = map(int, re.findall(r"proxy_read_timeout (\d+)s;", conf))
    assert waits_s > MAX_DEADLINE_S
