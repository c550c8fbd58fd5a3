"""Files made only when missing, and files that tell of the others."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

from gazette.publishing.made import code_of, digest_of, made_plan
from gazette.publishing.manifest import Entry
from gazette.publishing.outputs import Output
from gazette.publishing.release import publish


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    name: str
    points: Decimal
    on: date
    others: tuple[str, ...] = ()


RECORD = Record(name="Lê Thị Ánh", points=Decimal("9.50"), on=date(2023, 12, 15))


def write(record: Record) -> bytes:
    return record.name.encode()


def write_otherwise(record: Record) -> bytes:
    return record.name.upper().encode()


def key(
    record: Record = RECORD,
    by: Callable[[Record], bytes] = write,
    code: str = "1",
) -> str:
    return made_plan("/a.csv", by, record, digest=digest_of(record), code=code).key


def test_a_key_follows_the_source_the_writer_and_its_code() -> None:
    assert key() == key(replace(RECORD))
    others = (
        key(replace(RECORD, name="Lê Thị Anh")),
        key(replace(RECORD, points=Decimal("9.5"))),
        key(replace(RECORD, others=("x",))),
        key(by=write_otherwise),
        key(code="2"),
    )
    assert len({key(), *others}) == 6


def test_the_code_of_a_room_is_its_own() -> None:
    assert code_of(("core",)) == code_of(("core",))
    assert code_of(("core",)) != code_of(("core", "exports"))
    assert code_of(("core",)) != code_of(("core",), ("msgspec",))


def test_a_summary_sees_what_became_of_the_others(tmp_path: Path) -> None:
    asked: list[str] = []

    def make(pages: dict[str, bytes]) -> dict[str, object]:
        outputs = [
            Output(path=path, key=sha256(data).hexdigest(), keep=False)
            for path, data in pages.items()
        ]
        keys = "".join(output.key for output in outputs)
        summary = sha256(keys.encode()).hexdigest()
        outputs.append(Output(path="a.json", key=summary, keep=False, last=True))

        def produce(output: Output) -> bytes:
            asked.append(output.path)
            return pages[output.path]

        def sum_up(
            output: Output, entry: Callable[[str], Entry], _: Callable[[str], Path]
        ) -> bytes:
            asked.append(output.path)
            return json.dumps({path: entry(path).sha256 for path in pages}).encode()

        publish(
            tmp_path / "site",
            outputs,
            produce,
            store=tmp_path / "store",
            say=lambda _: None,
            sum_up=sum_up,
        )
        return dict(json.loads((tmp_path / "site" / "a.json").read_bytes()))

    pages = {"b.csv": b"1", "c.csv": b"2"}
    assert make(pages) == {p: sha256(d).hexdigest() for p, d in pages.items()}
    # It sorts first and is made last; an unchanged file is told of without being made.
    assert asked == ["b.csv", "c.csv", "a.json"]
    asked.clear()
    pages["c.csv"] = b"3"
    assert make(pages) == {p: sha256(d).hexdigest() for p, d in pages.items()}
    assert asked == ["c.csv", "a.json"]
    asked.clear()
    make(pages)
    assert asked == []
