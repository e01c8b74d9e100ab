"""What a filled-in form is, and what follows from it."""
