"""Files: CSV and other text, gzip, Parquet, Excel."""
