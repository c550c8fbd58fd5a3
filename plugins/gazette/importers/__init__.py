"""How things arrive: what newsrooms have, made into drafts. Never runs in a build."""
