"""Who is named in a Persian sentence: persons, offices, states, in noun phrases."""
