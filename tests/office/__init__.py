"""What other programs make of our files; they are large, so only `make office` asks for them."""
