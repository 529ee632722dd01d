engine-unknown = De rekenmachine “{ $engine }” in behoud.toml bestaat niet. Gebruik duckdb:// op deze computer, of spark://host:poort, local[2] of local-cluster[2,1,2048] voor Spark.
engine-spark-missing = “{ $engine }” vraagt om Spark, en dat is niet geïnstalleerd. Installeer het met: pip install 'behoud[spark]' (en Java 17).
engine-schema = Kolom “{ $column }” van { $table } werd { $found } waar { $wanted } beloofd was; er is niets gepubliceerd.
engine-no-snapshot = In { $folder } is nog niets gepubliceerd. Draai: behoud refresh
