"""``serve``: the newsroom as a site while it is being written, and nobody else's.

Drafts and reports that wait for their hour are seen here and marked; a save with a
fault in it shows the fault and keeps what was good; pages renew themselves.
"""
