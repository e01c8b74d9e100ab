"""Ten minutes of practice: a report with faults in it, and tasks that notice when they are done."""
