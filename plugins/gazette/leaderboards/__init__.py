"""Leaderboards: clusters, their years, and the board of each year."""

from __future__ import annotations

from gazette.leaderboards.plugin import register

__all__ = ["register"]
