"""Which acts an Azerbaijani sentence tells, and what only looks like one."""
