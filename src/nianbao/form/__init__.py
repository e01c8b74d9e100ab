"""What the official form is: sections, tables, sums, balances, editions."""
