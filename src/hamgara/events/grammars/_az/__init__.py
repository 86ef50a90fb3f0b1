"""How Azerbaijani says who does what to whom, room by room.

In the order in which a sentence is read: words, names, clauses, told, sides, acts.
"""
