"""Reads, validates and lints the catalog; imports nothing of ours."""
