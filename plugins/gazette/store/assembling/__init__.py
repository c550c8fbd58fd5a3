"""Drafts to core records, one file per thing: names found, keys joined.

A builder returns what it could build and appends to ``Gathering.faults`` what it could
not; a fault of one record never hides those of another.
"""
