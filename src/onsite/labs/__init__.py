"""Labs: machine-learning systems that run, so that a design is answered by facts."""
