"""The order of the rooms, nothing else."""
