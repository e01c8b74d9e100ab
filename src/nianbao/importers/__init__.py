"""Bytes of a foreign document -> what it offers to a report; one file reads one format."""
