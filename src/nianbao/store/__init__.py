"""Bytes to report and back; the only room that writes the user's files."""
