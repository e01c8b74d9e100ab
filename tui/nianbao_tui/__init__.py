"""The editor: draws values and posts wishes."""
