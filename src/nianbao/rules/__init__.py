"""When a report is wrong: each complaint is a value with a permanent id."""
