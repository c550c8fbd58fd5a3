"""The forms of the record's files: which keys each may hold, and how each is read.

One file per thing. Each form is a frozen dataclass that pydantic fills from nodes, from
which the editors' JSON Schema and the officers' data dictionary are generated, and
which the publishing cache can keep and take back. Forms hold what is written; what a
name or key refers to is found in ``assembly``.
"""
