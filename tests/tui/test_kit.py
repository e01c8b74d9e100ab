"""The offline kit and the wheel in it: what they carry, and that they work far from the checkout."""

import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from .applications import applications
from .keyboard import bytes_of
from .terminal import Terminal, terminal, terminal_environment
from .wheelhouse import wheelhouse

ROOT = Path(__file__).parents[2]
PACKED = {
    "nianbao": ROOT / "src" / "nianbao",
    "nianbao_tui": ROOT / "tui" / "nianbao_tui",
    "nianbao/sample_reports": ROOT / "sample_reports",
}
"""The folders of the checkout that a wheel carries, by their names there."""


# Made before a test gets its private home: pip needs the real one to know where packages are.
@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline kit of this checkout, for this system and Python alone."""
    folder = tmp_path_factory.mktemp("kit") / "nianbao-kit"
    wheels = wheelhouse(folder.with_name("wheelhouse"), "nianbao[office]")
    build = (sys.executable, ROOT / "docs" / "kit" / "build.py", "--here", folder)
    run(*build, cwd=folder.parent, PIP_NO_INDEX="1", PIP_FIND_LINKS=str(wheels))
    return folder


@pytest.fixture(scope="module")
def wheel(kit: Path) -> Path:
    """The wheel of this checkout."""
    (built,) = kit.glob("wheels/*/nianbao-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(kit: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the kit installs where there is no network."""
    folder = tmp_path_factory.mktemp("venv") / "nianbao"
    run(*offline(), "sh", kit / "install.sh", folder, cwd=kit.parent)
    return folder


def offline(*options: str) -> list[str]:
    """What a command is run by to have no network, if this user may do so."""
    without = ["unshare", "--map-root-user", "--net", *options]
    with suppress(FileNotFoundError):
        if subprocess.run([*without, "true"], capture_output=True, check=False).returncode == 0:
            return without
    return []


def elsewhere() -> dict[str, str]:
    """An environment that does not lead back to the checkout; what runs is compiled then."""
    gone = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
    environment = terminal_environment(PIP_DISABLE_PIP_VERSION_CHECK="1", PIP_COMPILE="0")
    return {name: value for name, value in environment.items() if name not in gone}


def run(*command: str | Path, cwd: Path, code: int = 0, **extra: str) -> str:
    """Run a command that is to end with this code; return its standard output."""
    environment = {**elsewhere(), **extra}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


def program(installed: Path) -> Path:
    return installed / "bin" / "nianbao"


def package(installed: Path) -> Path:
    (found,) = installed.glob("lib/*/site-packages/nianbao")
    return found


def installed_sample(installed: Path, folder: Path) -> Path:
    """A copy of the real report, which opens at its first figure of table 三."""
    sample = package(installed) / "sample_reports" / "horgos-psb-2023" / "report.toml"
    return Path(shutil.copy(sample, folder))


def files_in(folder: Path) -> set[str]:
    paths = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
    return {path.as_posix() for path in paths if "__pycache__" not in path.parts}


# What it carries


def test_the_wheel_carries_both_packages_and_the_samples_and_nothing_else(wheel: Path) -> None:
    expected = {f"{name}/{file}" for name, folder in PACKED.items() for file in files_in(folder)}
    names = zipfile.ZipFile(wheel).namelist()
    assert {name for name in names if ".dist-info/" not in name} == expected
    assert len(names) == len(set(names))


def test_the_wheel_carries_what_is_not_python(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name for name in names if name.startswith("nianbao/form/specs/")} == {
        "nianbao/form/specs/cn-2019.toml",
        "nianbao/form/specs/cn-2021.toml",
    }
    assert "nianbao_tui/styles/app.tcss" in names
    assert {"nianbao/manual/01-start.md", "nianbao/manual/en/01-start.md"} <= set(names)
    assert "nianbao/sample_reports/horgos-psb-2023/report.toml" in names
    assert not [name for name in names if "/test" in f"/{name}"]


# What it installs


@pytest.mark.campaign
def test_what_runs_is_what_was_installed(installed: Path, folder: Path) -> None:
    show = "import nianbao, nianbao_tui; print(nianbao.__file__, nianbao_tui.__file__, sep='\\n')"
    shown = run(installed / "bin" / "python", "-c", show, cwd=folder).splitlines()
    site = package(installed).parent
    assert shown == [str(site / name / "__init__.py") for name in ("nianbao", "nianbao_tui")]


@pytest.mark.campaign
def test_a_figure_typed_in_the_installed_editor_stands_in_both_files(
    installed: Path, folder: Path
) -> None:
    report = installed_sample(installed, folder)
    enter_in_first_cell("7", program(installed), report)
    assert applications(report)[0, 0] == 7
    line = next(
        line
        for line in (folder / "report.md").read_text("utf-8").splitlines()
        if "本年新收" in line
    )
    assert [cell.strip() for cell in line.split("|")][-8:-1] == ["7", "0", "0", "0", "0", "0", "7"]


def enter_in_first_cell(figure: str, command: Path, report: Path) -> None:
    """Open the report, enter a figure, save, quit."""
    with terminal(
        report.name, command=[str(command)], cwd=report.parent, environment=elsewhere()
    ) as screen:
        screen.wait_for("F1 帮助")
        screen.send(bytes_of(f"{figure} enter"))
        screen.wait_for(lambda screen: first_total(screen).rstrip("!") == figure)
        screen.send(bytes_of("ctrl+s"))
        screen.wait_for("已保存 report.toml 和 report.md")
        screen.send(bytes_of("ctrl+q"))
        assert screen.exit_code() == 0


def first_total(screen: Terminal) -> str:
    return next(row.split()[-1] for row in screen.rows() if "一、本年新收" in row)


@pytest.mark.campaign
def test_the_installed_check_tells_a_right_report_from_a_wrong_one(
    installed: Path, folder: Path
) -> None:
    report = installed_sample(installed, folder)
    check = (str(program(installed)), "check", report.name)
    assert "T3-01" not in run(*check, cwd=folder)
    right = "received = { natural_person = 0"
    report.write_text(report.read_text("utf-8").replace(right, right[:-1] + "7"), "utf-8")
    assert "T3-01" in run(*check, cwd=folder, code=1)


@pytest.mark.campaign
def test_the_installed_start_page_lists_the_samples(installed: Path, folder: Path) -> None:
    with terminal(command=[str(program(installed))], cwd=folder, environment=elsewhere()) as screen:
        screen.wait_for("Ctrl+Q 退出")
        screen.settle()
        listed = [row.split("样例")[1].strip() for row in screen.rows() if "样例" in row]
    assert listed == [
        title(path) for path in sorted(PACKED["nianbao/sample_reports"].glob("*/*.toml"))
    ]


def title(path: Path) -> str:
    report = tomllib.loads(path.read_text("utf-8"))
    return f"{report['organization']} {report['year']}年"


# The kit


def test_a_kit_that_is_not_whole_installs_nothing(kit: Path, tmp_path: Path) -> None:
    copied = Path(shutil.copytree(kit, tmp_path / "kit"))
    with (copied / "nianbao.pyz").open("ab") as file:
        file.write(b"x")
    done = subprocess.run(
        ["sh", copied / "install.sh", tmp_path / "into"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "文件不完整" in done.stderr
    assert not (tmp_path / "into").exists()


def test_the_kit_carries_the_pages_that_a_user_reads(kit: Path) -> None:
    pages = {"rules.md", "rules.en.md", "keys.md", "register.md"}
    pages |= {"form-cn-2019.md", "form-cn-2021.md"}
    assert {page.name for page in (kit / "docs").iterdir()} == pages
    assert "docs/rules.md" in (kit / "SHA256SUMS").read_text("utf-8")


def test_the_single_file_runs_from_a_folder_that_is_only_read_without_a_home(
    kit: Path, tmp_path: Path, sample_reports: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    places = {"HOME": "/dev/null", "XDG_CACHE_HOME": "/dev/null/cache", "TMPDIR": str(own)}
    report = sample_reports / "horgos-psb-2023" / "report.toml"
    check = [sys.executable, str(kit / "nianbao.pyz"), "check", str(report)]
    for _ in ("unpacks", "finds it unpacked"):
        done = ran([*only_reading(kit), *check], places)
        assert (done.returncode, "S-07" in done.stdout) == (0, True), done.stderr
    [private] = own.iterdir()
    assert private.stat().st_mode & 0o777 == 0o700
    [packages] = private.iterdir()
    assert list(packages.glob("nianbao/__pycache__/*.pyc"))


def test_the_single_file_runs_nothing_that_somebody_else_may_have_put_there(
    kit: Path, tmp_path: Path
) -> None:
    own, shared = tmp_path / "own", tmp_path / "cache" / "nianbao"
    own.mkdir()
    shared.mkdir(parents=True)
    shared.chmod(0o777)
    places = {"HOME": "/dev/null", "XDG_CACHE_HOME": str(shared.parent), "TMPDIR": str(own)}
    done = ran([sys.executable, kit / "nianbao.pyz", "--version"], places)
    assert done.stdout.startswith("nianbao ")
    assert list(shared.iterdir()) == []
    assert len(list(own.iterdir())) == 1


def only_reading(folder: Path) -> list[str]:
    """What a command is run by to have no network and find a folder that nobody can write in."""
    script = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"'
    prefix = [*offline("--mount"), "sh", "-c", script, "sh", str(folder)]
    return prefix if ran([*prefix, "true"], {}).returncode == 0 else offline()


def ran(command: Sequence[str | Path], places: Mapping[str, str]) -> CompletedProcess[str]:
    return subprocess.run(
        command, env={**elsewhere(), **places}, capture_output=True, text=True, check=False
    )
