"""Wishes of the user to calls of the session."""
