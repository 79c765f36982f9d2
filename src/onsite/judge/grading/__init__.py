"""The trusted side: cases, comparisons and explanations. Never imported where submissions run."""
