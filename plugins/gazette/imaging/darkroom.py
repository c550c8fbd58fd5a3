"""Photos developed side by side, in processes of their own.

Knows workers, interrupts and what one monstrous photo can do to a machine. Refuses to
know photos: a job goes in, a count or a fault comes out.
"""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from pathlib import Path

from gazette.imaging.faults import PhotoFault, photo_fault
from gazette.imaging.shelf import Job, make

Done = tuple[Job, int | PhotoFault]

# Starting a process costs about as much as one photo.
FEW = 3
MOST_WORKERS = 8
# Decoded pixels in memory at a time, all workers together, some 9 bytes each at worst
# (a picture, a flat copy of it, its transparency). Twelve-megapixel JPEGs are decoded
# at half their size, so this holds back none but the monsters, which come one by one.
MOST_PIXELS = 64_000_000
# malloc.h; bytes from which a block of a worker's memory is the system's own.
_M_MMAP_THRESHOLD = -3
_LARGE = 1024 * 1024

# In a worker: half of the workers may have it at once. A large picture takes about a
# third of its photo's time, so that workers fall out of step and hardly ever wait.
_turns: list[AbstractContextManager[object]] = []


def work_through(
    jobs: Sequence[Job], folder: Path, encoder: str, workers: int | None
) -> Iterator[Done]:
    """Each job with its outcome, as they finish."""
    count = min(workers or processors(), MOST_WORKERS, len(jobs))
    if len(jobs) <= FEW or count <= 1:
        for job in jobs:
            yield job, make(job, folder, encoder)
        return
    left = dict.fromkeys(jobs)
    for job, outcome in _together(jobs, folder, encoder, count):
        left.pop(job)
        yield job, outcome
    for job in left:  # a worker died, and took the others' work with it
        yield job, _alone(job, folder, encoder)


def _together(
    jobs: Sequence[Job], folder: Path, encoder: str, count: int
) -> Iterator[Done]:
    """Jobs in *count* processes; ends early if one of those dies."""
    waiting = deque(jobs)
    running: dict[Future[int | PhotoFault], Job] = {}
    pool = processes(count)
    try:
        while True:
            while (
                waiting and len(running) < count and _room(running.values(), waiting[0])
            ):
                job = waiting.popleft()
                running[pool.submit(_made, job, folder, encoder)] = job
            if not running:
                return
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                job = running.pop(future)
                yield job, future.result()
    except BrokenProcessPool:
        return
    finally:
        # On an interrupt too: photos begun are finished, no other is begun.
        pool.shutdown(wait=True, cancel_futures=True)


def _room(running: Collection[Job], job: Job) -> bool:
    """Whether *job* may begin beside those at work."""
    at_work = sum(other.load for other in running)
    return not running or at_work + job.load <= MOST_PIXELS


def _alone(job: Job, folder: Path, encoder: str) -> int | PhotoFault:
    """A job in a process of its own, which it may take down with it."""
    with processes(1) as pool:
        try:
            return pool.submit(_made, job, folder, encoder).result()
        except BrokenProcessPool:
            return photo_fault("photo-too-demanding")


def processes(count: int) -> ProcessPoolExecutor:
    """Processes that start the same way on every system and leave Ctrl-C to us."""
    context = multiprocessing.get_context("spawn")
    turns = context.BoundedSemaphore(max(1, count // 2))
    return ProcessPoolExecutor(
        count, mp_context=context, initializer=_begin, initargs=(turns,)
    )


def _made(job: Job, folder: Path, encoder: str) -> int | PhotoFault:
    """A worker's work on one job."""
    return make(job, folder, encoder, *_turns)


def _begin(turns: AbstractContextManager[object]) -> None:
    _turns[:] = [turns]
    _give_back()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _give_back() -> None:
    """Have large blocks of memory returned to the system as soon as they are free.

    glibc learns from encoders that large blocks come and go, and keeps them: a worker
    would hold the sum of its peaks. Other C libraries give them back by themselves.
    """
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _LARGE)


def _end_with_parent() -> None:
    """A build that is killed leaves nobody behind who waits for it for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def processors() -> int:
    """How many processors this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
