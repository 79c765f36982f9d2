"""A lab whose server does what its folder says."""
