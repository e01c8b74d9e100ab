"""Documents as they are met in the wild, made by hand, and the judge of how they are read."""
