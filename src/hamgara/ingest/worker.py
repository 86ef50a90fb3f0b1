"""The process in which `guard` has files read: `python -m hamgara.ingest.worker`."""

from __future__ import annotations

import gc
import logging
import os
import pickle
import sys
import warnings
from importlib import import_module

from hamgara.errors import HamgaraError
from hamgara.ingest.guard import MEMORY_LIMIT, SIZE
from hamgara.messages import say

FORMATS = "hamgara.ingest.formats."


def main() -> None:
    """Read files as they are asked for, until the pipe is closed."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    _bound_memory()
    tasks = sys.stdin.buffer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    while head := tasks.read(SIZE.size):
        task = tasks.read(SIZE.unpack(head)[0])
        module, where, columns, size = pickle.loads(task)  # noqa: S301 - written by our own guard
        answer = pickle.dumps(_read(module, where, columns, tasks.read(size)))
        answers.write(SIZE.pack(len(answer)) + answer)
        answers.flush()


def _read(module: str, where: str, columns: dict[str, str], data: bytes) -> object:
    """Return the parts of a file, or what is wrong with it."""
    if not module.startswith(FORMATS):
        raise ValueError(module)
    reader = import_module(module)
    try:
        return list(
            reader.read_parts(data, where, columns) if columns else reader.read_parts(data, where)
        )
    except HamgaraError as error:
        return error
    except MemoryError:
        gc.collect()
        return HamgaraError(
            say("The file needs more memory than one file may have."),
            where,
            say("Split it into several files."),
        )
    except Exception as error:
        return HamgaraError(
            say("The file is damaged: {why}.", why=f"{type(error).__name__} {error}"[:80]),
            where,
            say("Open it in its program and save it again."),
        )


def _bound_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    bound = MEMORY_LIMIT if hard == resource.RLIM_INFINITY else min(MEMORY_LIMIT, hard)
    resource.setrlimit(resource.RLIMIT_AS, (bound, hard))


if __name__ == "__main__":
    main()
