"""What the page of open data shows."""

from __future__ import annotations

from gazette.publishing.atoms import Link, PageView
from gazette.publishing.view import View


class FilesRow(View, kw_only=True):
    """The files of one table in one year, or of the whole table."""

    label: str
    files: tuple[Link, ...]


class ColumnView(View, kw_only=True):
    """A column as readers need it."""

    name: str
    title: str
    about: str


class TableView(View, kw_only=True):
    """One table: what a row is, its columns, its files from the newest year."""

    id: str
    title: str
    about: str
    columns: tuple[ColumnView, ...]
    rows: tuple[FilesRow, ...]
    schema: str


class BesideRow(View, kw_only=True):
    """The files beside pages of one kind: whose, at which addresses, which tables."""

    pages: str
    addresses: tuple[str, ...]
    tables: tuple[Link, ...]
    forms: str


class DataHomeView(PageView, kw_only=True):
    """The page ``/du-lieu/``."""

    heading: str
    package: tuple[Link, ...]
    tables: tuple[TableView, ...]
    beside: tuple[BesideRow, ...]
    licence: str
    citation: str
    changes: tuple[str, ...]
    demonstration: bool
    version: str
