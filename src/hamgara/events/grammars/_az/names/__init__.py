"""Who is named in an Azerbaijani sentence: persons, offices, states, in noun phrases."""
