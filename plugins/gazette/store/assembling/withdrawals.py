"""Withdrawals: the record of them, for the check of rows and the search of texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.core.withdrawals import Seal, Watch, Withdrawal
from gazette.store.models.withdrawals import WithdrawalsFile
from gazette.store.placed import place
from gazette.store.reading import FileKind, FileRead


def withdrawals(file: str, form: WithdrawalsFile) -> Iterator[Withdrawal]:
    """The withdrawals of *form*, in written order."""
    for each in form.withdrawals:
        yield Withdrawal(
            on=each.on.value,
            basis=each.basis.text,
            seal=Seal(
                salt=form.salt.text,
                exact=each.seal.exact,
                bare=each.seal.bare,
                syllables=each.seal.syllables,
            ),
            rows=tuple(row.text for row in each.rows),
            exceptions=tuple(row.file.text for row in each.exceptions),
            place=place(file, each.seal.words),
        )


def watch_of(files: Iterable[FileRead]) -> Watch:
    """The watch over all names withdrawn, whatever else is wrong with the record."""
    return Watch(
        withdrawal
        for read in files
        if read.kind is FileKind.WITHDRAWALS and isinstance(read.draft, WithdrawalsFile)
        for withdrawal in withdrawals(read.file, read.draft)
    )
