"""Who is named in an English sentence: persons, offices, states, in noun phrases."""
