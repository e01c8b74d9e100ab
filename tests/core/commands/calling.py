"""A headless command, called as somebody calls it."""

import pytest

from nianbao.cli import run


def called(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr; a misuse has a code, too, and nothing ends in a traceback."""
    try:
        code = run(argv)
    except SystemExit as stopped:
        code = int(stopped.code or 0)
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    return code, said.out, said.err
