"""What pages ask of a company: the snapshot that was published last, its customers, one customer."""
