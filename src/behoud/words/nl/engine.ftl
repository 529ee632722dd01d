engine-unknown = De rekenmachine “{ $engine }” in behoud.toml bestaat niet. Gebruik duckdb:// op deze computer, of spark://host:poort, local[2] of local-cluster[2,1,2048] voor Spark.
engine-spark-missing = “{ $engine }” vraagt om Spark, en dat is niet geïnstalleerd. Installeer het met: pip install 'behoud[spark]' (en Java 17).
engine-spark-unreachable = Op { $engine } geeft geen Spark-master antwoord. Draait hij, klopt de poort, en kan deze computer erbij?
engine-spark-refused = { $engine } nam deze sessie niet aan. Is dat een Spark-master van dezelfde versie als hier? Spark zegt: { $said }
engine-spark-no-workers = { $engine } gaf binnen { $seconds } seconden geen executor. Of geen worker heeft het geheugen en de kernen waar [spark] in behoud.toml om vraagt, of ze zijn allemaal bezet, of de workers kunnen niet bij deze computer: zet dan "spark.driver.host" op een adres waar ze wel bij kunnen.
engine-schema = Kolom “{ $column }” van { $table } werd { $found } waar { $wanted } beloofd was; er is niets gepubliceerd.
engine-no-snapshot = In { $folder } is nog niets gepubliceerd. Draai: behoud refresh
engine-folder-taken = { $folder } bestaat al; wat eenmaal geschreven is, wordt nooit overschreven.
engine-rows-lost = Spark schreef { $written } rijen, en daarvan staan er { $found } in { $folder }. Elke worker moet de bedrijfsmap onder hetzelfde pad zien als deze computer: zet haar op opslag die ze delen.
engine-workers-behoud = Een worker van het cluster heeft behoud { $version } niet. De workers geven de klanten zelf hun score: installeer daar dezelfde versie als hier, met dezelfde Python.
engine-locked = Sinds { $since } is { $doing ->
    [refresh] een andere verversing
   *[import] een andere import
 } van { $folder } bezig (proces { $process } op { $machine }). Probeer het opnieuw als die klaar is; tot dan is te lezen wat eerder is gepubliceerd.
engine-locked-now = Zojuist is een andere import of verversing van { $folder } begonnen. Probeer het opnieuw als die klaar is.
engine-snapshot-gone = De publicatie { $snapshot } bestaat niet meer: er is een nieuwere, en deze is opgeruimd volgens [retention] in het bedrijfsbestand. Geef de opdracht opnieuw om de nieuwere te lezen.
engine-snapshot-format = De publicatie { $snapshot } is geschreven door een andere versie van behoud (indeling { $found }; deze versie leest { $known }). Draai: behoud refresh
