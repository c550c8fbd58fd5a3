"""How pages are made: edition, plans, views, fingerprints, output. Knows no page type."""
