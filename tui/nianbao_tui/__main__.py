"""The `nianbao` command: headless commands go to the core, the rest opens the editor."""

import os
import sys

from nianbao_tui import first_paint

TYPE_CHECKING = False  # without `typing`, which the first frame need not wait for
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from nianbao.choices import Choices
    from nianbao.session import Session


def main(argv: "Sequence[str] | None" = None) -> int:
    """Run the program; return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if len(words) == 1 and words[0].endswith(".toml"):
        first_paint.show(words[0])
    try:
        return _run(words)
    except BaseException:
        first_paint.take_back()
        raise


def _run(words: list[str]) -> int:
    from nianbao import hearing, terminal, tongue
    from nianbao.commands import COMMANDS

    first = hearing.without_option(words)[0][:1]
    if first == ["tutorial"] and not _obstacle():
        return _practise(words)
    if first and (first[0] in COMMANDS or first[0].startswith("-")):
        from nianbao import cli

        return cli.run(words)
    terminal.speak()
    try:
        words = hearing.heard(words)
    except tongue.UnknownTongue:
        return _refuse(tongue.tr("nianbao：用法不对：--lang 后应为 zh 或者 en；见 nianbao --help"))
    if len(words) > 1:
        return _refuse(tongue.tr("nianbao：用法不对：一次只能打开一个文件；见 nianbao --help"))
    from pathlib import Path

    return edit(Path(words[0]) if words else None)


def _practise(words: list[str]) -> int:
    """Open the editor on the report to practise on."""
    from nianbao import cli, hearing, terminal, tongue

    terminal.speak()
    try:
        chosen = cli.parser("tutorial").parse_args(hearing.heard(words))
    except tongue.UnknownTongue:
        return cli.run(words)
    from nianbao.commands.tutorial import practised
    from nianbao.store.errors import FileRefused

    try:
        return edit(practised(chosen.folder, again=chosen.again))
    except FileRefused as error:
        from nianbao.wording.file_errors import file_sentence

        return _refuse(file_sentence(error))


def _refuse(sentence: str) -> int:
    first_paint.take_back()
    print(sentence, file=sys.stderr)
    return 2


def edit(path: "Path | None") -> int:
    """Open the editor on a file, a folder to add up, or the start page; 2 if it cannot be."""
    from nianbao_tui.lean import hold_garbage

    hold_garbage()
    if path is not None and os.path.isdir(path):
        return _shown(None, path)
    from nianbao.session import Session
    from nianbao.store.errors import FileRefused

    try:
        session = None if path is None else Session.open(path)
    except FileRefused as error:
        from nianbao.wording.file_errors import file_sentence

        return _refuse(file_sentence(error))
    return _shown(session)


def _shown(session: "Session | None", folder: "Path | None" = None) -> int:
    obstacle = _obstacle()
    return _refuse(obstacle) if obstacle else _open(session, folder)


def _open(session: "Session | None", folder: "Path | None") -> int:
    from nianbao_tui.lean import without_extras

    with without_extras():
        from nianbao_tui.app import NianbaoApp

    chosen, complaints = _chosen()
    dress(chosen)
    app = NianbaoApp(
        session, folder, complaints=complaints, asks_widths=not (chosen and chosen.ambiguous)
    )
    if sys.platform == "win32":
        # There are neither these signals nor such terminals.
        app.run(mouse=chosen is None or chosen.mouse)
        return app.return_code or 0
    from nianbao_tui.ending import Ending

    return Ending(app).run(mouse=chosen is None or chosen.mouse)


def dress(chosen: "Choices | None") -> None:
    """Have the screen look as was chosen, or else as the terminal can show it."""
    from nianbao_tui.styles import themes

    themes.wear((chosen.theme if chosen else "") or themes.fitting(os.environ))
    if chosen and chosen.ambiguous == "wide":
        from nianbao_tui.widths import take_as_wide

        take_as_wide(True)


def _chosen() -> "tuple[Choices | None, tuple[str, ...]]":
    """What the settings file says, if there is one, and what of it could not be done."""
    from nianbao.places import settings_file

    if not os.path.lexists(settings_file()):
        return None, ()
    from nianbao import choices
    from nianbao_tui import keymap

    chosen = choices.read()
    return chosen, (*chosen.complaints, *keymap.use(chosen.keys))


def _obstacle() -> str:
    import os

    from nianbao import terminal
    from nianbao.tongue import tr

    # Textual draws on stderr.
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        return tr("nianbao：编辑界面需要终端；在这里可以用 nianbao check 和 nianbao render")
    if os.environ.get("TERM") == "dumb":
        return tr("nianbao：TERM=dumb 的终端不能显示编辑界面，请换用 xterm-256color 一类的终端")
    encoding = terminal.encoding()
    if not terminal.shows_chinese(encoding):
        # In words that such a terminal can show.
        return f"nianbao: no Chinese in {encoding}; use a UTF-8 terminal and LC_ALL=C.UTF-8"
    return ""


if __name__ == "__main__":
    raise SystemExit(main())
