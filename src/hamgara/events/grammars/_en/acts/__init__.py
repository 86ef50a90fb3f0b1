"""Which acts an English sentence tells, and what only looks like one."""
