"""What is promised, by whom, until when, told how often, and whether it was kept."""
