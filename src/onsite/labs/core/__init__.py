"""What every lab shares: designs, logs, metrics, experiments, serving, monitoring, flights."""
