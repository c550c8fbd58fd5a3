"""House style of Vietnamese prose: small rules that doubt, and never stop a build.

To add one, write a generator over ``Prose`` in the room it belongs to, put it into
``judging.RULES`` and its code into the catalogue (``messages/style.py``).
"""
