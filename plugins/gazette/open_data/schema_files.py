"""The tables' shape for machines: Table Schema (Frictionless) and JSON Schema."""

from __future__ import annotations

import json

from gazette.open_data.catalogue import TABLES, VERSION
from gazette.open_data.tables import Column, Table, Type

KNOWN_DAY = r"^\d{4}(-\d{2}(-\d{2})?)?$"
_TOP = {
    "$schema": {"type": "string"},
    "phien_ban": {"type": "string", "pattern": r"^1\."},
    "ten": {"type": "string"},
    "trang": {"type": "string"},
    "nha_xuat_ban": {"type": "string"},
    "giay_phep": {"type": "string"},
    "trich_dan": {"type": "string"},
    "gioi_thieu": {"type": "string"},
    "trang_trinh_dien": {"type": "boolean"},
    "minh_hoa": {"type": "boolean"},
}


def encoded(data: object) -> bytes:
    """*data* as the open record writes JSON."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def table_schema(table: Table) -> dict[str, object]:
    """The table as Table Schema: what its CSV files hold."""
    tables = {each.name: each for each in TABLES}
    foreign = [
        {
            "fields": column.name,
            "reference": {
                "resource": column.refers,
                "fields": tables[column.refers].key[0],
            },
        }
        for column in table.columns
        if column.refers and not tables[column.refers].yearly
    ]
    schema: dict[str, object] = {
        "name": table.name,
        "title": table.title,
        "description": table.about,
        "version": VERSION,
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    return {**schema, "foreignKeys": foreign} if foreign else schema


def _field(column: Column) -> dict[str, object]:
    about = column.about
    if column.type is Type.LIST:
        about = f"{about} Nhiều giá trị cách nhau bằng “ | ”.".strip()
    kind = {Type.LIST: "string", Type.KNOWN_DAY: "string"}.get(column.type)
    limits: dict[str, object] = {}
    if column.required:
        limits["required"] = True
    if column.choices:
        limits["enum"] = list(column.choices)
    if column.type is Type.KNOWN_DAY:
        limits["pattern"] = KNOWN_DAY
    field: dict[str, object] = {
        "name": column.name,
        "title": column.title,
        "description": about,
        "type": kind or column.type.value,
    }
    if column.type is Type.MOMENT:
        field["format"] = "any"
    return {**field, "constraints": limits} if limits else field


def json_schema(address: str) -> dict[str, object]:
    """One JSON Schema for every JSON file: which tables it holds varies."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": address,
        "title": "Số liệu mở",
        "version": VERSION,
        "type": "object",
        "properties": {
            **_TOP,
            "bang": {
                "type": "object",
                "minProperties": 1,
                "properties": {
                    table.name: {
                        "type": "array",
                        "items": {"$ref": f"#/$defs/{table.name}"},
                    }
                    for table in TABLES
                },
                "additionalProperties": False,
            },
        },
        "required": [*_TOP, "bang"],
        "additionalProperties": False,
        "$defs": {table.name: _row(table) for table in TABLES},
    }


def _row(table: Table) -> dict[str, object]:
    return {
        "title": table.title,
        "description": table.about,
        "type": "object",
        "properties": {column.name: _property(column) for column in table.columns},
        "required": [column.name for column in table.columns],
        "additionalProperties": False,
    }


def _property(column: Column) -> dict[str, object]:
    shape: dict[str, object] = {"title": column.title}
    if column.about:
        shape["description"] = column.about
    names = {Type.FLAG: "boolean", Type.INTEGER: "integer", Type.NUMBER: "number"}
    kind = names.get(column.type, "string")
    if column.type is Type.LIST:
        return {**shape, "type": "array", "items": {"type": "string"}}
    shape["type"] = kind if column.required else [kind, "null"]
    if column.choices:
        choices: list[str | None] = list(column.choices)
        shape["enum"] = choices if column.required else [*choices, None]
    formats = {Type.DAY: "date", Type.MOMENT: "date-time"}
    if column.type in formats:
        shape["format"] = formats[column.type]
    if column.type is Type.KNOWN_DAY:
        shape["pattern"] = KNOWN_DAY
    return shape
