"""What an administrator sets of this installation, beside the company file and the environment."""
