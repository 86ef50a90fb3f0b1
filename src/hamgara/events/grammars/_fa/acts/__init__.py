"""Which acts a Persian sentence tells, and what only looks like one."""
