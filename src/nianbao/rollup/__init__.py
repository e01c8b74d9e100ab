"""Many reports added up: which files there are, what each says, which count, and the total."""
