"""Report to Markdown, HTML, Word, Excel, CSV and plain text; returns it and writes no file."""
