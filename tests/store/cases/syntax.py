"""YAML texts: one that earns each code, and one that narrowly does not.

Rows: code, faulty text, line and column of the fault, the same text put right.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    code: str
    faulty: str
    line: int
    column: int
    right: str


CASES = (
    Case("anchor-or-alias", "a: &x VKSND\n", 1, 4, "a: R&D\n"),
    Case("anchor-or-alias", "a: 1\nb: *x\n", 2, 4, "a: 1\nb: x*\n"),
    Case("backslash-in-quotes", 'tep: "C:\\Users"\n', 1, 11, "tep: 'C:\\Users'\n"),
    Case("bar-first", "A2: | 01 vụ quá hạn\n", 1, 5, "A2: _ | 01 vụ quá hạn\n"),
    Case("braces", "a: 1\nb: {c: 1}\n", 2, 4, "a: 1\nb: {}\n"),
    Case("bracket-not-closed", "kind: [tổng kết\nb: 1\n", 1, 7, "kind: [tổng kết]\n"),
    Case("clock-time", "gio: 12:30\n", 1, 6, "gio: '12:30'\n"),
    Case("clock-time", "- 190:20:30\n", 1, 3, "- 190:80:30\n"),
    Case(
        "colon-in-text",
        "title: Hội nghị: tổng kết\n",
        1,
        16,
        "title: Hội nghị:tổng kết\n",
    ),
    Case("colon-in-text", "to:\n  - A: b: c\n", 2, 9, "to:\n  - 'A: b: c'\n"),
    Case("colon-without-space", "a: 1\ntitle:Cụm 7\nb: 2\n", 2, 6, "title: Cụm 7\n"),
    Case("colon-without-space", "title:Cụm 7\nb: 2\n", 1, 6, "title: Cụm 7\nb: 2\n"),
    Case("control-character", 'a: "b\\x01c"\n', 1, 4, 'a: "b\\tc"\n'),
    Case("control-character", 'a: 1\n"\\e": b\n', 2, 1, 'a: 1\n"\\xe9": b\n'),
    Case("invisible-character", 'a: "b\\u202ec"\n', 1, 4, 'a: "b\\u00e9c"\n'),
    Case("dash-in-value", "A2: - 10 9\n", 1, 5, "A2: _ 10 9\n"),
    Case("dash-in-value", "a: 1\nto: - Lê Thị Ánh\n", 2, 5, "to:\n  - Lê Thị Ánh\n"),
    Case("dash-without-space", "- a\n-b\n- c\n", 2, 1, "- a\n- b\n- -c\n"),
    Case("directive", "%YAML 1.2\n---\na: 1\n", 1, 1, "---\na: 1\n"),
    Case("duplicate-key", "a: 1\nb: 2\na: 3\n", 3, 1, "a: 1\nb: 2\nA: 3\n"),
    Case("duplicate-key", "a:\n  b: 1\n  b: 2\n", 3, 3, "a:\n  b: 1\nc:\n  b: 2\n"),
    Case("figures-in-brackets", "A1: [9,5, 10]\n", 1, 5, "A1: [A1, A2]\n"),
    Case("figures-in-brackets", "A1: [thi đua, 10]\n", 1, 5, "A1: [thi đua, '10']\n"),
    Case("item-on-two-lines", "- Gia Lai\n  Kon Tum\n", 2, 3, "- Gia Lai\n- Kon Tum\n"),
    Case("item-on-two-lines", "- a\n- b | c\n  d\n", 3, 3, "a: mở đầu\n  nối tiếp\n"),
    Case("key-empty", ": a\n", 1, 1, "b: a\n"),
    Case("key-empty", "a: 1\n'': b\n", 2, 1, "a: 1\n'?': b\n"),
    Case("key-not-text", "[a]: b\n", 1, 1, "'[a]': b\n"),
    Case("key-without-colon", "a: 1\nabc\nb: 2\n", 2, 1, "a: 1\nabc:\nb: 2\n"),
    Case("leading-zero", "count: 012\n", 1, 8, "count: 12\n"),
    Case("leading-zero", "count: 06\n", 1, 8, "count: '06'\n"),
    Case("leading-zero", "- 09,5\n", 1, 3, "- 0,5\n"),
    Case("line-swallowed", "- a\n  - b\n", 2, 3, "- a\n- b\n"),
    Case("line-swallowed", "a:\n  -b\n  - c\n", 3, 3, "a:\n  - b\n  - c\n"),
    Case("machine-number", "- 1_000\n", 1, 3, "- 1000\n"),
    Case("machine-number", "- 0o17\n", 1, 3, "- 0o18\n"),
    Case("machine-number", "- 0x1F\n", 1, 3, "- 0xYZ\n"),
    Case("machine-number", "- 1e3\n", 1, 3, "- 1,3\n"),
    Case("machine-number", "- .5\n", 1, 3, "- 0.5\n"),
    Case("machine-number", "- .inf\n", 1, 3, "- inf\n"),
    Case("merge-key", "a:\n  <<: b\n", 2, 3, "a:\n  '<<': b\n"),
    Case("nested-brackets", "a: [b, [c]]\n", 1, 8, "a: [b, c]\n"),
    Case("nested-brackets", "a: [b: c]\n", 1, 5, "a: ['b: c']\n"),
    Case("nested-too-deep", "[" * 13 + "]" * 13, 1, 13, "a: []\n"),
    Case("null-word", "a: ~\n", 1, 4, "a: '~'\n"),
    Case("null-word", "- Null\n", 1, 3, "- Nulla\n"),
    Case("odd-first-character", "a: @b\n", 1, 4, "a: b@c\n"),
    Case("odd-first-character", "a: `b`\n", 1, 4, "a: b `c`\n"),
    Case("odd-first-character", "a: 1\nb: %c\n", 2, 4, "a: 1\nb: 15%\n"),
    Case("odd-first-character", "a: > 90 %\n", 1, 4, "a: trên 90 %\n"),
    Case("odd-first-character", "a: * b\n", 1, 4, "a: b * c\n"),
    Case("odd-space", "a:\u00a0b\n", 1, 3, "a: b\u00a0c\n"),
    Case("odd-space", "a:\n\u00a0 - b\n", 2, 1, "a:\n  - b\n"),
    Case("odd-space", "a:\n  -\u00a0b\n", 2, 4, "a:\n  - b\n"),
    Case("quote-not-closed", 'a: 1\nb: "Vì sự nghiệp\nc: 2\n', 2, 4, 'b: "Vì"\n'),
    Case("several-documents", "a: 1\n---\nb: 2\n", 2, 1, "---\na: 1\n"),
    Case("several-documents", "a: 1\n...\nb: 2\n", 3, 1, "a: 1\n...\n"),
    Case("tab-character", "a:\n\t- b\n", 2, 1, "a:\n  - b\n"),
    Case("tab-character", "a:\tb\n", 1, 3, "a: b\n"),
    Case("tag", "a: !b c\n", 1, 4, "a: b !c\n"),
    Case("tag", "a: !!python/object:os.system x\n", 1, 4, "a: python\n"),
    Case("text-after-bracket", "a: [Ảnh] toàn cảnh\n", 1, 10, "a: Toàn cảnh [Ảnh]\n"),
    Case("text-after-quote", 'a: "Vì" Kiểm sát\n', 1, 9, "a: “Vì” Kiểm sát\n"),
    Case("true-false-spelling", "a: True\n", 1, 4, "a: true\n"),
    Case("wrong-indentation", "a: 1\n b: 2\n", 2, 2, "a: 1\nb: 2\n"),
    Case("wrong-indentation", "a:\n  b: 1\n c: 2\n", 3, 2, "a:\n  b: 1\n  c: 2\n"),
    Case("wrong-indentation", "a: 1\n- b\n", 2, 1, "a:\n- b\n"),
    Case("yes-no-word", "a: no\n", 1, 4, "a: nó\n"),
    Case("yes-no-word", "- On\n", 1, 3, "- 'On'\n"),
    Case("yes-no-word", "a: [yes]\n", 1, 5, "on: 1\n"),
    Case("invisible-character", "a: VKSND\u200b tỉnh\n", 1, 9, "a: VKSND tỉnh\n"),
    Case("invisible-character", "a: b\nc: \ufeffd\n", 2, 4, "c: d\n"),
    Case("control-character", "a: b\x00c\n", 1, 5, "a: bc\n"),
    Case("control-character", "a: b\u2028c\n", 1, 5, "a: b c\n"),
    Case("lost-character", "a: \ufffdắk Lắk\n", 1, 4, "a: Đắk Lắk\n"),
    Case("file-empty", "# chỉ có chú thích\n", 0, 0, "a: ''\n"),
    Case("file-empty", "", 0, 0, "a: b"),
)
