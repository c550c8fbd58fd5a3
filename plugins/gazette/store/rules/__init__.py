"""Cross-checks of the assembled record: generators that yield problems.

One file per theme. A rule reads built records beside their forms and changes nothing;
it knows no other rule.
"""
