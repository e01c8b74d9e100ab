"""What all tests share: hypothesis that repeats itself, and golden files."""

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from nianbao import tongue

settings.register_profile(
    "nianbao",
    derandomize=True,
    deadline=None,
    max_examples=25,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
)
settings.load_profile("nianbao")

_LONG = 80

GOLDEN = Path(__file__).parent / "golden"
SAMPLES = Path(__file__).parents[1] / "sample_reports"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-golden", action="store_true", help="write the golden files anew; read the diff"
    )


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """A name of a test is there to be read: a long value is told by its length."""
    if isinstance(val, (str, bytes)) and len(val) > _LONG:
        return f"{argname} of {len(val)}"
    return None


def pytest_configure() -> None:
    """Reports, documents and applications come by the hundred; looking for waste takes long."""
    gc.set_threshold(500_000, 20, 1000)


def pytest_collection_finish() -> None:
    """What was collected stays to the end; nobody need look at it again."""
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def no_real_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the program keeps between runs, it keeps out of the real home."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_STATE_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME"):
            patch.setenv(name, os.fspath(tmp_path_factory.mktemp(name.lower())))
        yield


@pytest.fixture(autouse=True)
def chinese() -> Iterator[None]:
    """A test begins in Chinese, whatever the last one spoke."""
    tongue.speak("zh")
    yield
    tongue.speak("zh")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file of this name under tests/golden."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--write-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode()

    return compare


@pytest.fixture(scope="session")
def sample_reports() -> Path:
    """The folder of the sample reports, to be read and never written."""
    return SAMPLES
