"""Report to Markdown, HTML tables and plain text; returns text, writes nothing."""
