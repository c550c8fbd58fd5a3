"""A plugin whose registration fails."""


def register() -> None:
    raise RuntimeError("this plugin is broken on purpose")
