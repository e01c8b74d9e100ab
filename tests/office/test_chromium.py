"""A browser shows the page and the comparison as wide as its window, on a desk and on a phone.

`make office`; on Debian: apt-get install chromium
"""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from nianbao.cli import run

pytestmark = pytest.mark.office

SAMPLES = Path(__file__).parents[2] / "sample_reports"
CITY = [str(SAMPLES / f"yunjiang-city-{year}" / "report.toml") for year in (2023, 2024)]
COMMANDS = {
    "report": ["render", CITY[1], "-o"],
    "small report": ["render", str(SAMPLES / "horgos-psb-2023" / "report.toml"), "-o"],
    "comparison": ["compare", *CITY, "--all", "-o"],
}
MEASURE = """<script>
const page = document.documentElement;
const cut = [...document.querySelectorAll("p, h1, h2, h3, li")].filter(
    each => each.getBoundingClientRect().right > innerWidth + 1);
parent.postMessage([page.scrollWidth, innerWidth, cut.length,
    document.querySelectorAll("th[scope]").length, page.lang].join(" "), "*");
</script>"""
# A window has a least width, which a phone is below; a frame in it has none.
FRAME = """<script>
onmessage = message => document.documentElement.dataset.measured = message.data;
</script><iframe src="page.html" width="{}" height="900" style="border: 0"></iframe>"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_is_wider_than_the_window(name: str, width: int, tmp_path: Path) -> None:
    assert shutil.which("chromium"), f"chromium is missing; see the head of {__file__}"
    page = tmp_path / "page.html"
    assert run([*COMMANDS[name], str(page)]) == 0
    text = page.read_text("utf-8")
    assert "<script" not in text
    # The page itself forbids scripts.
    open_to_scripts = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    page.write_text(open_to_scripts.replace("</body>", f"{MEASURE}</body>"), "utf-8")
    frame = tmp_path / "frame.html"
    frame.write_text(FRAME.replace("{}", str(width)), "utf-8")
    options = ("--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000")
    home = f"--user-data-dir={tmp_path / 'home'}"
    done = subprocess.run(
        ["chromium", *options, home, "--window-size=1400,900", "--dump-dom", frame.as_uri()],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    [found] = re.findall(r'data-measured="([^"]*)"', done.stdout)
    wide, window, cut, heads, language = found.split()
    assert int(window) == width
    assert int(wide) <= width, found
    assert cut == "0"
    assert int(heads) > 20
    assert language == "zh-CN"
