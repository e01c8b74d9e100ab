"""Foreign text -> values, one file per source format."""
