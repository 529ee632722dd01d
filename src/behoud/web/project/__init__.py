"""How the application is put together: environment, settings, addresses, server."""
