"""The specifications as Python: what `form/build.py` made of the TOML files beside it."""
