"""Exports: the edition for machines, feeds and the sitemap first."""

from __future__ import annotations

from gazette.exports.plugin import register

__all__ = ["register"]
