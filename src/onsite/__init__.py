"""Onsite: the executable machine-learning interview guide."""

__version__ = "0.1.0"
