from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from gazette.store.lock import AlreadyHeld, held
from tests.publishing.press import die, in_child


def test_a_second_holder_is_refused_at_once(tmp_path: Path) -> None:
    with held(tmp_path / "lock"), pytest.raises(AlreadyHeld), held(tmp_path / "lock"):
        pass
    with held(tmp_path / "lock"):
        pass


def test_a_second_process_is_refused(tmp_path: Path) -> None:
    def work() -> None:
        with pytest.raises(AlreadyHeld), held(tmp_path / "lock"):
            pass

    with held(tmp_path / "lock"):
        assert in_child(work) == 0


def test_the_lock_dies_with_its_process(tmp_path: Path) -> None:
    def work() -> None:
        with held(tmp_path / "lock"):
            die()

    assert in_child(work) == -signal.SIGKILL
    with held(tmp_path / "lock"):
        pass


@pytest.mark.parametrize("killed", [True, False])
def test_a_forked_worker_does_not_keep_the_lock_of_its_build(
    killed: bool, tmp_path: Path
) -> None:
    waits, ends = os.pipe()
    hears, tells = os.pipe()

    def build() -> None:
        with held(tmp_path / "lock"):
            if os.fork() == 0:
                os.close(ends)
                os.write(tells, b"!")
                os.read(waits, 1)  # lives until the test closes the pipe
                os._exit(0)
            os.read(hears, 1)
            if killed:
                die()

    try:
        assert in_child(build) == (-signal.SIGKILL if killed else 0)
        with held(tmp_path / "lock"):
            pass
    finally:
        for descriptor in (ends, waits, hears, tells):
            os.close(descriptor)
