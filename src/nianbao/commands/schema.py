"""`nianbao schema`: the shape of a report file, for editors that complete and check TOML."""

import argparse

from nianbao.commands.json_output import print_json
from nianbao.form.load import editions, load_form
from nianbao.render.json_schema import report_schema


def arguments(command: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    command.add_argument("--edition", choices=editions(), help="只写出这一版表式的格式")


def run(chosen: argparse.Namespace) -> int:
    """Print the JSON Schema of all editions, or of one."""
    named = [chosen.edition] if chosen.edition else editions()
    print_json(report_schema(map(load_form, named)))
    return 0
