"""From grounds to options and a programme: what the evidence covers, and what people judge."""
