"""Text fields, one or several, as one self-drawn page that owns its caret and keys."""
