"""``withdraw``: take one person's name out of the record, and seal it against return.

Rewrites the rows that carry the name, writes the seal into ``data/withdrawals.yaml``,
and tells every other place where the name still stands. Refuses to choose between
namesakes, to rewrite sentences (those an officer must read), and to seal a name that
stands nowhere: a slip of the finger would be taken for the deed.
"""

from __future__ import annotations

import os
import secrets
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gazette.core.problems import Place
from gazette.core.withdrawals import Seal, Watch, Withdrawal, in_nfc, seal
from gazette.desk.withdraw_rows import (
    BLANK,
    Kept,
    UnusualRowError,
    without_list_row,
    without_yaml_row,
)
from gazette.publishing.newsroom import ROOMS, Survey, survey
from gazette.publishing.sweep import TEXTS
from gazette.publishing.system_words import reason
from gazette.store.assembling.decisions import decision_key
from gazette.store.assembling.gathering import folder
from gazette.store.honour_lists import HonourListFile
from gazette.store.models.decisions import DecisionFile, ReceiverForm
from gazette.store.models.people import PeopleFile
from gazette.store.models.recipients import RecipientRow
from gazette.store.models.withdrawals import WithdrawalsFile
from gazette.store.near import near
from gazette.store.placed import Words
from gazette.store.reading import FileKind, kind_of, read_file
from gazette.store.writing import Document, Unwritable, Value, document

RECORD = "data/withdrawals.yaml"
_OPENING = """\
# Tên đã rút theo yêu cầu. Tệp này do lệnh withdraw viết; tên không đứng ở đây, chỉ có
# dấu niêm để máy nhận ra khi tên quay lại. Xem docs/ca-nhan-va-rut-ten.md.
"""


class NotWithdrawnError(Exception):
    """What was asked cannot be done; the sentence is for the officer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Whose name, since when, on what ground; *rows* where namesakes need telling.

    *anyway* seals a name that stands nowhere yet.
    """

    root: Path
    name: str
    on: date
    basis: str
    rows: tuple[str, ...] = ()
    anyway: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A row that carries the name. ``own_unit`` is the unit written in the row."""

    key: str
    file: str
    line: int
    name: str
    own_unit: str | None
    unit: str | None
    ordinal: int | None
    outside: bool


def asked(
    root: Path, name: str, on: str, basis: str, rows: str, *, anyway: bool = False
) -> Request:
    """A request from the words of the command line."""
    if not (name.strip() and on.strip() and basis.strip()):
        raise NotWithdrawnError("Cần đủ --name, --on và --basis.")
    try:
        day = date.fromisoformat(on.strip())
    except ValueError:
        raise NotWithdrawnError("Ngày viết như 2026-11-22.") from None
    chosen = tuple(row.strip() for row in rows.split(",") if row.strip())
    return Request(
        root=root,
        name=name,
        on=day,
        basis=basis.strip(),
        rows=chosen,
        anyway=anyway,
    )


def withdraw(request: Request, say: Callable[[str], None]) -> int:
    """Withdraw the name; how many places are left for an officer to mend."""
    found = survey({room: request.root / room for room in ROOMS})
    texts = _texts(found)
    salt = _salt(texts) or secrets.token_hex(16)
    try:
        sealed = seal(request.name, salt)
    except ValueError:
        raise NotWithdrawnError("Cần đủ họ và tên, ít nhất hai tiếng.") from None
    written = list(_rows(texts))
    rows = _chosen(request, [row for row in written if _is(row.name, sealed)])
    if not (rows or request.anyway or any(_left(request, sealed))):
        raise NotWithdrawnError(_nowhere(request.name, sealed, written, texts))
    new = _blanked(texts, rows)
    record = _sealed_record(request, sealed, rows, texts.get(RECORD))
    # The seal first: killed on the way, a check tells the rows that are left, and the
    # same words again finish them.
    _land(request.root, {RECORD: record, **new})
    say(f"Đã ghi dấu niêm vào {RECORD}.")
    for row in sorted(rows, key=lambda row: (row.file, row.line)):
        say(f"Đã ẩn dòng {row.key} ({row.file}:{row.line}).")
    left = list(_left(request, sealed))
    for place in left:
        say(f"Còn tên ở {place}")
    return len(left)


def _texts(found: Survey) -> dict[str, bytes]:
    return {
        file.path: file.source.read_bytes()
        for file in found.files
        if file.path.lower().endswith(TEXTS)
    }


def _salt(texts: dict[str, bytes]) -> str | None:
    """The salt in use; a record that cannot be read is not written over."""
    if RECORD not in texts:
        return None
    draft = read_file(FileKind.WITHDRAWALS, texts[RECORD], RECORD).draft
    if not isinstance(draft, WithdrawalsFile):
        raise NotWithdrawnError(f"Chưa đọc được {RECORD}: chạy check và sửa trước đã.")
    return draft.salt.text


def _rows(texts: dict[str, bytes]) -> Iterator[_Row]:
    """Every row of every document, numbered as the pages number them."""
    for path, data in sorted(texts.items()):
        if kind_of(path) is not FileKind.DECISION:
            continue
        draft = read_file(FileKind.DECISION, data, path).draft
        if not isinstance(draft, DecisionFile):
            raise NotWithdrawnError(
                f"Chưa đọc được {path}: chạy check và sửa trước đã."
            )
        for group, honour in enumerate(draft.honours, start=1):
            for number, (file, row, unit) in enumerate(
                _in_order(path, honour.to, honour.list_file, texts), start=1
            ):
                key = f"{decision_key(path)}#h{group}-{number}"
                yield _row(key, file, row, unit)


def _in_order(
    path: str,
    receivers: Sequence[ReceiverForm],
    listed: Words | None,
    texts: dict[str, bytes],
) -> Iterator[tuple[str, RecipientRow, Words | None]]:
    """The rows written in the file, those under a unit with it, then the list's."""
    for receiver in receivers:
        if receiver.row:
            yield path, receiver.row, None
        else:
            yield from ((path, row, receiver.unit) for row in receiver.to)
    if listed is not None:
        beside = f"{folder(path)}/{listed.text}"
        draft = read_file(FileKind.HONOUR_LIST, texts.get(beside, b""), beside).draft
        if not isinstance(draft, HonourListFile):
            raise NotWithdrawnError(
                f"Chưa đọc được {beside}: chạy check và sửa trước đã."
            )
        yield from ((beside, row, None) for row in draft.rows)


def _row(key: str, file: str, row: RecipientRow, unit: Words | None) -> _Row:
    own = row.rest[1].text if len(row.rest) == 2 else None
    return _Row(
        key=key,
        file=file,
        line=row.name.line,
        name=row.name.text,
        own_unit=own,
        unit=unit.text if unit else own,
        ordinal=row.ordinal,
        outside=row.outside,
    )


def _is(name: str, sealed: Seal) -> bool:
    try:
        return seal(name, sealed.salt).exact == sealed.exact
    except ValueError:
        return False


def _chosen(request: Request, rows: list[_Row]) -> list[_Row]:
    """The rows meant; namesakes are told apart by the officer and nobody else."""
    if request.rows:
        by_key = {row.key: row for row in rows}
        if unknown := [key for key in request.rows if key not in by_key]:
            raise NotWithdrawnError(f"Dòng {unknown[0]} không mang tên ấy.")
        return [by_key[key] for key in request.rows]
    people = {(row.unit, row.ordinal) for row in rows}
    if len(people) > 1:
        told = "\n".join(
            f"  {row.key} ({row.unit or 'chưa rõ đơn vị'})" for row in rows
        )
        raise NotWithdrawnError(
            "Tên ấy đứng ở nhiều đơn vị, có thể là nhiều người. Chọn dòng bằng"
            f" --rows, cách nhau dấu phẩy:\n{told}"
        )
    return rows


def _nowhere(
    name: str, sealed: Seal, rows: Sequence[_Row], texts: dict[str, bytes]
) -> str:
    """What to say of a name that stands in no file: perhaps it is written otherwise."""
    if sealed.exact.encode() in texts.get(RECORD, b""):
        return f"Tên ấy đã được niêm trong {RECORD}, và không còn đứng ở tệp nào."
    known = sorted({row.name for row in rows} | set(_people(texts)))
    alike = near(name, known)
    offered = "".join(f"\n  {other}" for other in alike)
    return (
        f"Không tìm thấy tên “{name}” ở tệp nào nên không ghi gì."
        + (f" Có phải là:{offered}\n" if alike else " ")
        + "Xem lại từng dấu của tên; để niêm trước một tên chưa xuất hiện thì thêm"
        " --anyway."
    )


def _people(texts: dict[str, bytes]) -> Iterator[str]:
    """The names of the records of people, as far as they can be read."""
    for path, data in texts.items():
        if kind_of(path) is FileKind.PEOPLE:
            draft = read_file(FileKind.PEOPLE, data, path).draft
            if isinstance(draft, PeopleFile):
                yield from (person.name.text for person in draft.people)


def _blanked(texts: dict[str, bytes], rows: Sequence[_Row]) -> dict[str, bytes]:
    """The files of *rows* without the name, read again and found to be as meant.

    Raises NotWithdrawnError; nothing is written yet.
    """
    new: dict[str, bytes] = {}
    for row in sorted(rows, key=lambda row: (row.file, -row.line)):
        data = new.get(row.file, texts[row.file])
        new[row.file] = _without(data.decode("utf-8"), row).encode()
    meant = {row.key: (BLANK, row.unit) for row in rows}
    before = list(_rows(texts))
    after = list(_rows({**texts, **new}))
    same = [(row.key, *meant.get(row.key, (row.name, row.unit))) for row in before]
    if [(row.key, row.name, row.unit) for row in after] != same:
        files = ", ".join(sorted(new))
        raise NotWithdrawnError(
            f"{files}: sửa xong thì đọc ra không như ý nên chưa ghi gì cả. Viết mỗi"
            " người một dòng rồi chạy lại."
        )
    return new


def _without(text: str, row: _Row) -> str:
    kept = Kept(line=row.line, own_unit=row.own_unit, outside=row.outside)
    try:
        if kind_of(row.file) is FileKind.DECISION:
            return without_yaml_row(text, kept)
        return without_list_row(text, kept)
    except UnusualRowError as fault:
        raise NotWithdrawnError(
            f"{row.file}:{row.line}: {fault}. Chưa ghi gì cả. Sửa tay chỗ ấy, mỗi người"
            " một dòng, rồi chạy lại."
        ) from None


def _sealed_record(
    request: Request, sealed: Seal, rows: Sequence[_Row], old: bytes | None
) -> bytes:
    """The record with the seal: one entry a name, with every row blanked for it."""
    keys = tuple(row.key for row in rows)
    entry: dict[str, Value] = {
        "on": request.on,
        "basis": request.basis,
        "seal": f"{sealed.exact} {sealed.bare} {sealed.syllables}",
        "rows": keys,
    }
    try:
        if old is None:
            first: dict[str, Value] = {"salt": sealed.salt, "withdrawals": (entry,)}
            return (_OPENING + document(first, FileKind.WITHDRAWALS)).encode()
        record = Document(text=old.decode("utf-8-sig"), file=RECORD)
        found = record.value(("withdrawals",)) or ()
        assert isinstance(found, tuple)
        for number, each in enumerate(found):
            assert isinstance(each, dict)
            if str(each.get("seal", "")).startswith(sealed.exact):
                known = each.get("rows") or ()
                assert isinstance(known, tuple)
                for key in keys:
                    if key not in known:
                        record = record.append(("withdrawals", number, "rows"), key)
                return record.text.encode()
        return record.append(("withdrawals",), entry).text.encode()
    except Unwritable as fault:
        raise NotWithdrawnError(
            f"Chưa ghi được vào {RECORD} ({fault}). Chưa ghi gì cả: chạy check và sửa"
            " tệp ấy trước đã."
        ) from None


def _land(root: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        try:
            _write(root / name, data)
        except OSError as fault:
            raise NotWithdrawnError(
                f"Không ghi được {name} ({reason(fault)}). Sửa rồi chạy lại đúng lệnh"
                " này: việc đã làm không làm lại."
            ) from fault


def _write(path: Path, data: bytes) -> None:
    """Put *data* in place of what stands at *path*, whole or not at all."""
    handle, aside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(aside).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(aside).replace(path)
    finally:
        Path(aside).unlink(missing_ok=True)


def _left(request: Request, sealed: Seal) -> Iterator[str]:
    """Where the name still stands, by file, line and column."""
    watch = Watch(
        [
            Withdrawal(
                on=request.on,
                basis=request.basis,
                seal=sealed,
                place=Place(file=RECORD),
            )
        ]
    )
    found = survey({room: request.root / room for room in ROOMS})
    for path, data in sorted(_texts(found).items()):
        if not _is_utf8(data):
            yield f"{path}? Tệp không phải UTF-8 nên máy không xem được: mở ra xem."
            continue
        text = in_nfc(data)
        for sighting in watch.sightings(text):
            before = text[: sighting.start]
            line = before.count("\n") + 1
            yield f"{path}:{line}:{sighting.start - before.rfind(chr(10))}"
    for file in found.files:
        if any(True for _ in watch.sightings(file.path)):
            yield f"{file.path} (tên tệp)"


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
