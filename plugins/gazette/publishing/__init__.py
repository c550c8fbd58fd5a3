"""How pages are made: edition, plans, views, keys, output. Knows no page type."""
