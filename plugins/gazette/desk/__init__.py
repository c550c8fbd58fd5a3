"""The officers' desk: what is asked at the command line beyond building.

Stands above all rooms: it may ask each of them and is asked by none. One file a verb.
"""
