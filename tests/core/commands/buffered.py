"""The environment of a process whose output waits in a buffer, as it does for every user."""

import os

BUFFERED = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
