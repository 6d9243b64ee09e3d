"""The playground in a real browser, wide and light, narrow and dark: it asks for a key where it needs one."""

import os
import shutil
from pathlib import Path

import pytest

from service.access.keyring import KeyFile, changing_keys
from service.access.keys import Limits, Scope, make_key
from service.mock.serving import running_mock
from tests.security.serving import running

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = os.environ.get("CHROMIUM_FLAGS", "--no-sandbox --disable-dev-shm-usage")
SCREENS = ((1280, "light"), (400, "dark"))


@pytest.mark.socket
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
def test_the_playground_works_with_a_key(tmp_path: Path) -> None:
    """Without one it says what is missing and where to put it; with it the facts are there, as marks."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - 0.5 s, only where a browser is

    secret, key = make_key("a", None, frozenset({Scope.EXTRACT}), Limits())
    with changing_keys(tmp_path / "keys.json") as write:
        write(KeyFile(keys=(key,)))
    with (
        running_mock() as mock,
        running({**mock.environment, "GROUNDWIRE_API_KEYS_FILE": str(tmp_path / "keys.json")}) as service,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        for width, scheme in SCREENS:
            tab = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
            foreign: list[str] = []
            tab.on("request", lambda r: None if r.url.startswith(service.address) else foreign.append(r.url))  # noqa: B023 - called within the turn
            tab.goto(service.address)
            assert not tab.locator("#key").is_visible()
            tab.click("#example")
            tab.click("#extract")
            tab.locator("#problem").wait_for()
            assert "API key" in tab.locator("#problem").inner_text()
            tab.fill("#key", f" {secret} ")
            tab.click("#extract")
            tab.locator("#article mark").first.wait_for()
            assert not tab.locator("#problem").is_visible()
            assert tab.evaluate("document.documentElement.scrollWidth") == width
            assert [url for url in foreign if not url.startswith("data:")] == []
            tab.close()
        browser.close()
