"""The guided first start, and data that come later: from an empty folder to a first finding."""
