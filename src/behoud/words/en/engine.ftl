engine-unknown = The engine “{ $engine }” in behoud.toml is not known. Use duckdb:// on this machine, or spark://host:port, local[2] or local-cluster[2,1,2048] for Spark.
engine-spark-missing = The engine “{ $engine }” needs Spark, which is not installed. Install it with: pip install 'behoud[spark]' (and Java 17).
engine-spark-unreachable = No Spark master answers at { $engine }. Is it running, is the port right, and can this machine reach it?
engine-spark-refused = { $engine } did not take this session. Is that a Spark master of the same version as here? Spark says: { $said }
engine-spark-no-workers = { $engine } gave no executor within { $seconds } seconds. Either no worker has the memory and cores that [spark] in behoud.toml asks for, or all are taken, or the workers cannot reach this machine: then set "spark.driver.host" to an address that they can.
engine-schema = Column “{ $column }” of { $table } came out as { $found } where { $wanted } was promised; nothing was published.
engine-no-snapshot = Nothing has been published in { $folder } yet. Run: behoud refresh
engine-folder-taken = { $folder } exists already; what is written is never written over.
engine-rows-lost = Spark wrote { $written } rows, and { $found } of them are in { $folder }. Every worker must see the company folder under the same path as this machine: put it on storage that they share.
engine-workers-behoud = A worker of the cluster does not have behoud { $version }. Customers are scored by the workers themselves: install the same version there as here, with the same Python.
engine-locked = { $doing ->
    [refresh] Another refresh
   *[import] Another import
 } of { $folder } has been busy since { $since } (process { $process } on { $machine }). Try again when it is done; what it has published until then can be read.
engine-locked-now = Another import or refresh of { $folder } has just begun. Try again when it is done.
engine-snapshot-gone = The snapshot { $snapshot } is there no more: a newer one was published, and [retention] in the company file let this one go. Give the command again to read the newer one.
engine-snapshot-format = The snapshot { $snapshot } was written by another version of behoud (format { $found }, and this version reads { $known }). Run: behoud refresh
