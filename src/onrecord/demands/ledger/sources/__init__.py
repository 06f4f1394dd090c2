"""Where answers are published: pure readers of their documents; nothing here opens a connection."""
