"""The table of a section as one self-drawn sheet that owns its cursor and keys."""
