"""What is drawn; wishes come out, values go in."""
