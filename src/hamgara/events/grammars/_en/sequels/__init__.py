"""English acts told as the sequel of others: answers, demands, denials, returns."""
