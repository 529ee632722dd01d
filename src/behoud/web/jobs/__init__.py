"""Work that outlasts a page: asked for here or by the clock, done by `behoud worker`."""
