"""Markdown to safe HTML with numbered slots: the door to Python-Markdown and nh3.

Knows how a report's text is written. Refuses to know addresses, photo files, front
matter and the sentences in which faults are told.
"""
