"""WIP"""
from __future__ import annotations
from dataclasses import dataclass
import numpy as np
from hamgara.relations import bursts as B, levels as L, normal as N
from hamgara.relations.values import DatedValue, find_step, lay_out

ROUNDS = 3

def scan(line, hb=B.THRESHOLD, hl=L.THRESHOLD):
    size = len(line.values)
    seen = line.weights
    usual = seen.copy()
    cuts = []
    found, turns = [], []
    middle = np.median(line.values[seen > 0])
    _, below, above = N.measure_surroundings(line, [(0, size)])
    lev0 = N.compress(N.scale(line, middle, below, above), line)
    for _ in range(ROUNDS):
        spans = list(zip([0, *cuts], [*cuts, size], strict=True))
        scores = N.compress(N.standardize(line, spans), line)
        scores = N.remove_seasons(scores, line, usual)
        scores = N.recenter(scores, line, usual, spans)
        found = B.find_bursts(scores, line, usual, hb)
        usual = seen.copy()
        for b in found:
            usual[b.first:b.last] = 0
        lev = N.remove_seasons(lev0, line, usual)
        turns = L.find_turns(lev, usual, line, hl)
        cuts = [t.first for t in turns]
    return found, turns
