"""nianbao: the yearly report on government information disclosure, as values."""

__version__ = "0.1.0"
