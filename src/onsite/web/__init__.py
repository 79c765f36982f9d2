"""The page: the same use cases as the command line, in a browser on the candidate's own machine."""
