"""The shape of a report file, made from the form, for the validator of pydantic.

pydantic's own core is driven directly: the shape differs from form to form, so
there is no class to write, and importing pydantic would cost more than the read.
Strict throughout: no bool or text as a number, no fraction as a count.
"""

from decimal import Decimal
from functools import cache

from pydantic_core import SchemaValidator
from pydantic_core import core_schema as cs

from nianbao.form.lines import Kind, Row
from nianbao.form.load import load_form
from nianbao.form.model import Block, Section
from nianbao.report.model import COVER_TEXTS, LIMIT, MOST_DECIMALS, NOT_APPLICABLE

FIRST_YEAR, LAST_YEAR = 2008, 2200


def _expecting(code: str, schema: cs.CoreSchema) -> cs.CoreSchema:
    return cs.custom_error_schema(schema, custom_error_type=code, custom_error_message=code)


_TEXT = _expecting("text", cs.str_schema(strict=True))
_NA = cs.literal_schema([NOT_APPLICABLE])
_COUNT = cs.int_schema(strict=True, ge=0, le=LIMIT)
_SIGNED = cs.int_schema(strict=True, ge=-LIMIT, le=LIMIT)
_MONEY = cs.decimal_schema(
    strict=True,
    ge=Decimal(0),
    le=Decimal(LIMIT),
    decimal_places=MOST_DECIMALS,
    allow_inf_nan=False,
)

_FIGURES: dict[Kind, cs.CoreSchema] = {
    "count": _expecting("count", cs.union_schema([_COUNT, _NA])),
    "signed": _expecting("signed", cs.union_schema([_SIGNED, _NA])),
    "money": _expecting("money", cs.union_schema([_COUNT, _MONEY, _NA])),
}
_ANY_FIGURE = _expecting("figure", cs.union_schema([_SIGNED, _MONEY, _NA]))


def _table(fields: dict[str, cs.CoreSchema], required: tuple[str, ...] = ()) -> cs.CoreSchema:
    known = {
        name: cs.typed_dict_field(schema, required=name in required)
        for name, schema in fields.items()
    }
    return _expecting_table(cs.typed_dict_schema(known, extra_behavior="ignore"))


def _expecting_table(schema: cs.CoreSchema) -> cs.CoreSchema:
    is_table = _expecting("table", cs.is_instance_schema(dict))
    return cs.chain_schema([is_table, schema])


def _row(block: Block, row: Row) -> cs.CoreSchema:
    entered = (column for column in block.columns if not block.derived(row.id, column.id))
    return _table({column.id: _FIGURES[column.kind] for column in entered})


def _section(section: Section) -> cs.CoreSchema:
    if section.narrative:
        return _table({"text": _TEXT})
    rows = {row.id: _row(block, row) for block in section.blocks for row in block.rows}
    return _table(rows)


def _accepted() -> cs.CoreSchema:
    value = _expecting("figure", cs.union_schema([_ANY_FIGURE, cs.str_schema(strict=True)]))
    entry = _table({"reason": _TEXT, "value": value}, required=("reason", "value"))
    return _expecting_table(cs.dict_schema(cs.str_schema(), entry))


@cache
def validator(edition: str) -> SchemaValidator:
    """The validator for the parsed TOML of a report of this edition."""
    form = load_form(edition)
    year = _expecting("year", cs.int_schema(strict=True, ge=FIRST_YEAR, le=LAST_YEAR))
    fields: dict[str, cs.CoreSchema] = {"edition": _TEXT, "year": year}
    fields |= dict.fromkeys(COVER_TEXTS, _TEXT)
    fields |= {section.id: _section(section) for section in form.sections}
    fields["notes"] = _expecting_table(cs.dict_schema(cs.str_schema(), _TEXT))
    fields["stated"] = _expecting_table(cs.dict_schema(cs.str_schema(), _ANY_FIGURE))
    fields["accepted"] = _accepted()
    return SchemaValidator(_table(fields, required=("edition", "year")))
