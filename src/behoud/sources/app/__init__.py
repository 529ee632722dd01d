"""What arrived at the application: read from its database into the lake."""
