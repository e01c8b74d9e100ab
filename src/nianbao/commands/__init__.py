"""The headless commands, one file each: `HELP`, `arguments` and `run`."""
