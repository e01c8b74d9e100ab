"""The `nianbao` command: headless commands go to the core, the rest opens the editor."""

import os
import sys
from collections.abc import Sequence

from nianbao import cli

TYPE_CHECKING = False  # without `typing`, for the headless commands
if TYPE_CHECKING:
    from pathlib import Path

    from nianbao.session import Session


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if words and (words[0] in cli.COMMANDS or words[0].startswith("-")):
        return cli.run(words)
    if len(words) > 1:
        print("nianbao：用法不对：一次只能打开一个文件；见 nianbao --help", file=sys.stderr)
        return 2
    from pathlib import Path

    return edit(Path(words[0]) if words else None)


def edit(path: "Path | None") -> int:
    """Open the editor on a file or on the start page; 2 if that is not possible here."""
    import shutil

    from nianbao import diary
    from nianbao.session import Session
    from nianbao.settings import remember
    from nianbao.store.errors import FileRefused
    from nianbao.wording.zh import file_sentence

    try:
        session = None if path is None else Session.open(path)
    except FileRefused as error:
        print(file_sentence(error), file=sys.stderr)
        return 2
    obstacle = _obstacle()
    if obstacle:
        print(f"nianbao：{obstacle}", file=sys.stderr)
        return 2
    if path is not None:
        remember(path)
    columns, lines = shutil.get_terminal_size()
    diary.start("edit", columns=columns, lines=lines)
    return _run(session)


def _run(session: "Session | None") -> int:
    from nianbao_tui.app import NianbaoApp

    app = NianbaoApp(session)
    if sys.platform == "win32":
        # There are neither these signals nor such terminals.
        app.run()
        return app.return_code or 0
    from nianbao_tui.ending import Ending

    return Ending(app).run()


def _obstacle() -> str:
    # Textual draws on stderr.
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        return "编辑界面需要终端；在这里可以用 nianbao check 和 nianbao render"
    if os.environ.get("TERM") == "dumb":
        return "TERM=dumb 的终端不能显示编辑界面，请换用 xterm-256color 一类的终端"
    return ""


if __name__ == "__main__":
    raise SystemExit(main())
