"""Read a file in a process of its own, with a bound on time and memory.

The readers of packed and marked-up formats stand on large libraries. What a damaged or hostile
file does to them (endless loops, all of the memory, a crash) happens in a worker that is then
thrown away; the next file gets a new one.
"""

from __future__ import annotations

import atexit
import os
import pickle
import struct
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass

from hamgara.errors import HamgaraError
from hamgara.ingest.parts import Part
from hamgara.messages import say

SECONDS_LIMIT = 120.0
"""How long the reading of one file may take."""
MEMORY_LIMIT = 1_000_000_000
"""How much memory the worker may have, in bytes (where the system can bound it)."""
SIZE = struct.Struct(">Q")


@dataclass(slots=True)
class _Worker:
    process: subprocess.Popen[bytes] | None = None


_worker = _Worker()
_lock = threading.Lock()


def read_guarded(
    module: str, data: bytes, where: str, columns: Mapping[str, str], seconds: float = SECONDS_LIMIT
) -> list[Part]:
    """Return the parts of a file, read by the module of its format in a worker.

    Raises:
        HamgaraError: as the module does; or the file took too long or too much memory.
    """
    with _lock:
        process = _start()
        late = threading.Event()

        def stop() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(seconds, stop)
        timer.start()
        try:
            answer = _ask(process, pickle.dumps((module, where, dict(columns), len(data))), data)
        finally:
            timer.cancel()
        if answer is None:
            close_worker()
    if answer is None:
        if late.is_set():
            what = say("The file could not be read in {seconds} seconds.", seconds=int(seconds))
        else:
            what = say("The file is damaged, or needs more memory than one file may have.")
        raise HamgaraError(what, where, say("Open it in its program and save it again."))
    found = pickle.loads(answer)  # noqa: S301 - written by our own worker
    if isinstance(found, HamgaraError):
        raise found
    parts: list[Part] = found
    return parts


def close_worker() -> None:
    """End the worker, if there is one."""
    process, _worker.process = _worker.process, None
    if process is None:
        return
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:
                continue


def _start() -> subprocess.Popen[bytes]:
    if _worker.process is None or _worker.process.poll() is not None:
        close_worker()
        paths = os.pathsep.join(path for path in sys.path if path)
        _worker.process = subprocess.Popen(
            [sys.executable, "-m", "hamgara.ingest.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths, "OPENBLAS_NUM_THREADS": "1"},
        )
    return _worker.process


def _ask(process: subprocess.Popen[bytes], task: bytes, data: bytes) -> bytes | None:
    """Send a task and a file; return the answer, None where the worker died."""
    pipe, answer = process.stdin, process.stdout
    if pipe is None or answer is None:
        return None
    try:
        pipe.write(SIZE.pack(len(task)))
        pipe.write(task)
        pipe.write(data)
        pipe.flush()
        head = answer.read(SIZE.size)
        if len(head) < SIZE.size:
            return None
        size = int(SIZE.unpack(head)[0])
        body = answer.read(size)
    except OSError:
        return None
    return body if len(body) == size else None


atexit.register(close_worker)
