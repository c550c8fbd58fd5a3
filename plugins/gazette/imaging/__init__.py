"""Photo files: measured, judged, developed, kept: the door to Pillow.

Knows pixels and bytes. Refuses to know reports, pages and the sentences in which
faults are told.
"""
