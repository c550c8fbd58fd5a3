"""The changes of the record in Vietnamese, for whoever reviews or reads them.

Knows words. Refuses to find changes (``core.changes``) and to name the withheld.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from gazette.core.archive import Archive
from gazette.core.board_changes import BoardChange, Cause, CauseKind, UnitChange
from gazette.core.changes import RecordChanges, ReportChange
from gazette.core.corrections import Correction
from gazette.core.decision_changes import CountChange, DecisionChange, HeadChange
from gazette.core.decisions import Recipient
from gazette.core.numerals import write_decimal
from gazette.core.row_changes import RowChange
from gazette.core.turns import Turn
from gazette.desk.change_account import Account, Item, Section
from gazette.publishing.public import WITHHELD

_COUNT_WORDS = {
    "asked": "số đề nghị",
    "agreed": "số thống nhất",
    "count": "số được công nhận",
    "sent_up": "số gửi lên cấp trên",
    "complete": "danh sách đủ hay chưa",
}
_FIELD_WORDS = {
    "name": "tên",
    "post": "chức vụ",
    "unit": "đơn vị",
    "printed_unit": "đơn vị",
    "person": "bản ghi cá nhân",
    "ordinal": "số phân biệt",
    "citation": "thành tích",
    "title": "tít",
    "summary": "sapo",
    "body": "nội dung",
    "events": "hội nghị",
    "date": "ngày",
    "modified": "ngày sửa",
    "photos": "ảnh",
    "lead": "ảnh đầu bài",
    "gallery": "bộ ảnh",
    "corrections": "đính chính",
    "attachments": "tệp đính kèm",
    "number": "số",
    "kind": "loại văn bản",
    "issuer": "nơi ban hành",
    "printed_issuer": "nơi ban hành",
    "signer": "người ký",
    "basis": "căn cứ",
    "transcribed": "mức độ đã chép",
    "changes": "các dòng thay đổi",
    "changes_to": "văn bản bị thay đổi",
    "comment": "lấy ý kiến",
    "presented": "việc trao",
    "sources": "nguồn",
    "note": "ghi chú",
    "tags": "chủ đề",
    "section": "chuyên mục",
    "authors": "người viết",
    "source": "nguồn",
    "decisions": "quyết định được nhắc",
    "units": "đơn vị được nhắc",
    "illustrative": "nhãn minh họa",
    "follows": "văn bản của bước trước",
    "skipped": "bước không qua",
    "hidden": "việc nêu tên",
    "posthumous": "truy tặng",
    "joint": "nhóm tác giả",
    "outside": "ngoài ngành",
    "collective": "tập thể hay cá nhân",
    "report": "bài đăng",
    "file": "tệp quét",
}
_ROOM_WORDS = {
    "units": "Đơn vị",
    "clusters": "Cụm, khối thi đua",
    "criteria_sets": "Bộ tiêu chí",
    "titles": "Danh hiệu, hình thức",
    "people": "Cá nhân",
    "pages": "Trang cố định",
}
_TURNS = {Turn.ADDED: "Thêm", Turn.REMOVED: "Bỏ", Turn.ALTERED: "Sửa"}
_GAP = "chưa có"


def told(
    found: RecordChanges, old: tuple[str, Archive], new: tuple[str, Archive]
) -> Account:
    """*found* as an account; *old* and *new* are how the two are called, and they."""
    archive = new[1]
    names = {t.id: t.name for t in (*old[1].titles, *archive.titles)}
    parts = (
        ("Bảng xếp hạng", tuple(_boards(found))),
        ("Quyết định, danh sách", tuple(_decisions(found, names))),
        ("Chặng của khen thưởng", tuple(_stages(found, names))),
        ("Bài viết", tuple(map(_report, found.reports))),
        ("Hồ sơ khác", tuple(_others(found))),
    )
    return Account(
        old=old[0],
        new=new[0],
        warnings=tuple(_warnings(found)),
        sections=tuple(Section(title=t, items=items) for t, items in parts if items),
        facts=found,
    )


def _warnings(found: RecordChanges) -> Iterator[str]:
    for board in found.boards:
        if board.silent and board.turn is Turn.REMOVED:
            yield f"Bảng chính thức bị bỏ mà không có đính chính: {board.name}."
        elif board.silent:
            yield f"Bảng chính thức bị sửa mà không có đính chính: {board.name}."
    for decision in found.decisions:
        named = _cited(decision)
        if decision.silent and decision.turn is Turn.REMOVED:
            yield f"Quyết định bị bỏ khỏi hồ sơ mà không có văn bản hủy bỏ: {named}."
        elif decision.silent:
            yield (
                "Khen thưởng của quyết định bị sửa mà không có văn bản đính chính hay "
                f"hủy bỏ: {named}."
            )
    for report in found.reports:
        if report.silent:
            yield (
                f"Bài đã đăng bị sửa mà không ghi ngày sửa hay đính chính: "
                f"{report.title}."
            )
        elif report.turn is Turn.REMOVED:
            yield f"Bài đã đăng không còn nữa: {report.title}."


# --- boards ----------------------------------------------------------------------


def _boards(found: RecordChanges) -> Iterator[Item]:
    for board in found.boards:
        yield Item(
            text=f"{_TURNS[board.turn]} bảng {board.name} ({board.cluster})"
            + (" – số liệu minh họa" if board.illustrative else ""),
            parts=tuple(_board_parts(board)),
        )


def _board_parts(board: BoardChange) -> Iterator[str]:
    states = {True: "chính thức", False: "tạm tính"}
    if board.turn is Turn.ALTERED and board.official_was != board.official_now:
        yield (
            f"Trạng thái: {states[board.official_was]} → {states[board.official_now]}"
        )
    if board.criteria_changed:
        yield "Bộ tiêu chí khác trước"
    for unit in board.units:
        yield _unit(unit)
    for correction in board.corrections:
        yield f"Đính chính: {_correction(correction)}"


def _unit(unit: UnitChange) -> str:
    ranks = f"{_rank(unit.rank_was)} → {_rank(unit.rank_now)}"
    if unit.rank_was == unit.rank_now:
        ranks = f"giữ {_rank(unit.rank_now)}"
    words = [ranks]
    if unit.turn is Turn.ADDED:
        words = [f"thêm vào bảng, {_rank(unit.rank_now)}"]
    elif unit.turn is Turn.REMOVED:
        words = [f"bỏ khỏi bảng, trước đó {_rank(unit.rank_was)}"]
    elif unit.total_was != unit.total_now:
        words.append(f"tổng {_figure(unit.total_was)} → {_figure(unit.total_now)}")
    causes = "; ".join(map(_cause, unit.causes))
    return f"{unit.printed}: {', '.join(words)}" + (f"; vì {causes}" if causes else "")


def _rank(rank: int | None) -> str:
    return "ngoài xếp hạng" if rank is None else f"hạng {rank}"


def _cause(cause: Cause) -> str:
    column = f" ({cause.column.value})" if cause.column else ""
    if cause.kind is CauseKind.SCORE:
        return f"{cause.label}{column} {_figure(cause.was)} → {_figure(cause.now)}"
    if cause.kind in (CauseKind.BONUS, CauseKind.DEDUCTION):
        return (
            f"{cause.kind.value} “{cause.label}” {_figure(cause.was)} → "
            f"{_figure(cause.now)}"
        )
    if cause.kind is CauseKind.VOTES:
        return f"phiếu {_figure(cause.was)} → {_figure(cause.now)}"
    return f"{cause.kind.value} thay đổi{column}"


def _figure(figure: Decimal | None) -> str:
    return _GAP if figure is None else write_decimal(figure)


# --- honours -----------------------------------------------------------------------


def _decisions(found: RecordChanges, names: dict[str, str]) -> Iterator[Item]:
    for decision in found.decisions:
        yield Item(
            text=f"{_TURNS[decision.turn]} {decision.kind.value}: {_cited(decision)}",
            parts=tuple(_decision_parts(decision, names)),
        )


def _cited(decision: DecisionChange) -> str:
    number = f"{decision.number}, " if decision.number else ""
    mark = " – số liệu minh họa" if decision.illustrative else ""
    return f"{number}{decision.name} ({decision.key}){mark}"


def _decision_parts(decision: DecisionChange, names: dict[str, str]) -> Iterator[str]:
    if decision.key_was:
        yield f"Đổi chỗ từ {decision.key_was}"
    if decision.named:
        yield f"{decision.named} dòng có tên"
    for line in decision.head:
        yield f"{_FIELD_WORDS[line.field]}: {_read(line, line.was)} → " + _read(
            line, line.now
        )
    told = {line.field for line in decision.head}
    others = tuple(
        field
        for field in decision.fields
        if field not in told and not (field == "issuer" and "printed_issuer" in told)
    )
    if others:
        yield f"Khác ở: {_fields(others)}"
    for count in decision.counts:
        yield _count(count, names)
    for row in decision.rows:
        yield _row(row, names)
    if decision.withdrawn:
        yield f"Rút tên theo yêu cầu: {decision.withdrawn} dòng"
    if decision.amended_by:
        yield f"Có văn bản mới sửa đổi: {', '.join(map(str, decision.amended_by))}"


def _read(line: HeadChange, value: str | None) -> str:
    if value is None:
        return _GAP
    if line.field == "date":
        return "/".join(reversed(value.split("-")))
    return f"“{value}”"


def _count(count: CountChange, names: dict[str, str]) -> str:
    title = names.get(count.title, count.title)
    return (
        f"{title} {count.year}, {_COUNT_WORDS[count.field]}: "
        f"{_number(count.was)} → {_number(count.now)}"
    )


def _number(number: int | bool | None) -> str:
    if isinstance(number, bool):
        return "đủ" if number else "chưa đủ"
    return _GAP if number is None else str(number)


def _row(row: RowChange, names: dict[str, str]) -> str:
    there = row.now or row.was
    assert there is not None
    head = f"{_TURNS[row.turn]} {names.get(row.title, row.title)} {row.year}"
    if row.unnamed:
        return f"{head}: {WITHHELD}"
    if row.turn is not Turn.ALTERED or row.was is None:
        return f"{head}: {_who(there)}"
    told = "; ".join(
        f"{_FIELD_WORDS.get(field, field)} {_value(row.was, field)} → "
        f"{_value(there, field)}"
        for field in row.fields
        if field not in ("unit", "person") or "printed_unit" not in row.fields
    )
    return f"{head}: {row.was.name}; {told}"


def _who(row: Recipient) -> str:
    parts = dict.fromkeys((row.name, row.post, row.printed_unit))
    return ", ".join(part for part in parts if part)


def _value(row: Recipient, field: str) -> str:
    value = getattr(row, field)
    if isinstance(value, bool):
        return "có" if value else "không"
    return _GAP if value is None else f"“{value}”"


def _stages(found: RecordChanges, names: dict[str, str]) -> Iterator[Item]:
    for stage in found.stages:
        was = stage.was.value if stage.was else _GAP
        now = stage.now.value if stage.now else _GAP
        yield Item(
            text=f"{stage.name}, {names.get(stage.title, stage.title)} {stage.year}: "
            f"{was} → {now} ({stage.decision})"
        )


# --- the rest ----------------------------------------------------------------------


def _report(report: ReportChange) -> Item:
    parts = [f"Khác ở: {_fields(report.fields)}"] if report.fields else []
    parts += [f"Đính chính: {_correction(told)}" for told in report.corrections]
    return Item(
        text=f"{_TURNS[report.turn]} bài: {report.title} ({report.key})",
        parts=tuple(parts),
    )


def _others(found: RecordChanges) -> Iterator[Item]:
    for other in found.others:
        word = _ROOM_WORDS[other.room].lower()
        yield Item(text=f"{_TURNS[other.turn]} {word}: {other.name} ({other.key})")


def _fields(fields: tuple[str, ...]) -> str:
    words = (_FIELD_WORDS.get(field, field) for field in fields)
    return ", ".join(dict.fromkeys(words))


def _correction(correction: Correction) -> str:
    return f"{correction.on:%d/%m/%Y}, {correction.text}"
