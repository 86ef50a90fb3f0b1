"""Faults of a report: what its reader should know of before counting what it tells."""

from hamgara.events.faults.find import find_faults

__all__ = ["find_faults"]
