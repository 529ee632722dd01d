engine-unknown = The engine “{ $engine }” in behoud.toml is not known. Use duckdb:// on this machine, or spark://host:port, local[2] or local-cluster[2,1,2048] for Spark.
engine-spark-missing = The engine “{ $engine }” needs Spark, which is not installed. Install it with: pip install 'behoud[spark]' (and Java 17).
engine-schema = Column “{ $column }” of { $table } came out as { $found } where { $wanted } was promised; nothing was published.
engine-no-snapshot = Nothing has been published in { $folder } yet. Run: behoud refresh
