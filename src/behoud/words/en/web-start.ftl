# The first time: from an empty folder to a first finding, and data that come later.
web-start-steps = Steps
web-start-step-organisation = Organisation
web-start-step-files = Files
web-start-step-recognition = Recognition
web-start-step-check = Trial
web-start-step-refresh = Refresh
web-start-step-findings = First findings
web-start-go-on = Go on

web-start-first = Make the first account
web-start-first-about = You are the first one here. Whoever signs up now becomes administrator: sets up behoud and invites the others. After that this address no longer works.

web-start-not-yet = There are no figures yet
web-start-not-yet-administrator = First the data have to be in and be worked through once. Go on where you were.
web-start-not-yet-others = The data are still being set up. Ask your administrator how far it is:

web-start-organisation-title = First, who are you?
web-start-organisation-about = Six questions. Everything can be changed later.
web-start-organisation-written = This stands in behoud.toml, which somebody wrote or changed by hand. It stays as it is; change it there.
web-start-name = Name of the organisation
web-start-language = Language
web-start-language-help = Of reports and messages. Everybody chooses in which language to read the pages.
web-start-currency = Currency
web-start-time-zone = Time zone
web-start-kind = Do your customers have a contract or subscription, or do they buy when it suits them?
web-start-kind-contract = A contract or subscription, also one that can be ended every month
web-start-kind-inactivity = They buy when it suits them
web-start-kind-files = I don’t know; look in my files
web-start-days = After how many days without a purchase do you call a customer gone?
web-start-days-help = Only if your customers buy when it suits them. Leave it empty and behoud proposes it from your sales.
web-start-file-kind = As the organisation said at its first start.

web-start-files-title = Bring in your files
web-start-files-about = Begin with contracts or sales; that is enough for a first answer. Customers, teams, usage, contact moments and invoices make it richer. Files may be as your system exports them: headings in Dutch or English, semicolons and decimal commas are recognised.
web-start-files-later = Add data
web-start-files-later-about = A newer export of the same name replaces the file; what was read before is kept. A file of another name is added.
web-start-choose = Files, several at once if you like
web-start-limits = CSV, Excel, Parquet, or one of those packed in gz or zip. At most { $largest } MB a file and { $at_once } MB at once.
web-start-bring = Bring in
web-start-there = { $count ->
    [one] 1 file is in
   *[other] { $count } files are in
 }
web-start-size = size
web-start-remove = Remove
web-start-remove-of = Remove { $file }
web-start-look = See what is in there
web-start-database = Or straight from a database
web-start-database-about = behoud reads from PostgreSQL and SQLite, and changes nothing there.
web-start-tables-wanted = { $count ->
    [0] no table chosen yet
    [one] 1 table
   *[other] { $count } tables
 }
web-start-connect = Connect a database
web-start-connect-about = The connection is tried first and kept only then. Give behoud a user that may read and nothing else.
web-start-address-label = Address
web-start-address-help = postgresql://user:password@server/database, or sqlite:///file.db for a file in the company’s folder. The password then stands in behoud.toml, which only the owner of that file can read.
web-start-try = Try and keep
web-start-back-to-files = Back to the files
web-start-tables = Tables
web-start-tables-title = { $count ->
    [one] The database answers, with 1 table
   *[other] The database answers, with { $count } tables
 }
web-start-tables-about = Choose from { $address } what is about customers. If you choose nothing, the connection is forgotten.
web-start-keep = Keep

web-start-none-chosen = Choose one or more files first.
web-start-taken = { $file } is in.
web-start-replaced = { $file } was replaced by what you sent now.
web-start-removed = { $file } was removed.
web-start-file-unknown = { $file } is of a kind that behoud does not read. It reads { $known }.
web-start-large = { $file } is larger than { $most } MB and was not kept. Put it in the company’s folder data, or read straight from the database.
web-start-archive-files = { $count ->
    [0] { $file } holds no file that behoud reads.
   *[other] { $file } holds { $count } files; at most { $most } are allowed.
 }
web-start-archive-broken = { $file } cannot be unpacked: it is damaged, protected with a password, or something else than its name says.
web-start-archive-twice = { $file } holds { $part } more than once.
web-start-bomb = Far more comes out of { $file } than a file of data can hold ({ NUMBER($size) } MB when behoud stopped). Nothing of it was kept.
web-start-wide = { $file } has { NUMBER($columns) } columns or more; behoud reads { NUMBER($most) } at most. Are the data lying on their side?
web-start-no-text = { $file } is no text, whatever its name says. Give it the name of what it is (.xlsx, .zip), or save it as CSV.
web-start-no-tables = { $address } answers, but holds no table that this user may see.
web-start-address = This is no address that behoud can open. It looks like postgresql://user:password@server/database.
web-start-outside = An SQLite file has to lie in { $folder }. Put it there, or name it in behoud.toml.
web-start-too-large = This is too much at once
web-start-too-large-about = At most { $most } MB at once. Nothing was kept. Send the files in parts, or put them in the company’s folder data.

web-start-recognition-title = This is what behoud recognises in your files
web-start-recognition-about = See whether it is right. What is not, you change with the lists; nothing was read in yet.
web-start-rows = { $count ->
    [one] 1 row
   *[other] { NUMBER($count) } rows
 }
web-start-taken-for = Read as { $table }, with { $count ->
    [one] 1 column.
   *[other] { $count } columns.
 }
web-start-see-columns = See the columns
web-start-see-columns-of = See the columns of { $file } as { $table }
web-start-lacking = Still missing here: { $columns }. Choose which column that is.
web-start-not-used = Not used.
web-start-take-for = Read this as
web-start-change = Change
web-start-change-of = Change what { $file } is taken for
web-start-leaving = { $kind ->
    [contract] A customer leaves when the contract ends
    [inactivity] A customer leaves by no longer buying
   *[snapshot] The files themselves say who had left
 }
web-start-not-as-said = That is not what you said under Organisation: your files do not hold what that needs.
web-start-nothing-possible = Nothing yet. Add contracts with their start and end, or sales with their day.
web-start-incomplete = Fill in what is missing first, or read that file as something else.
web-start-to-check = Try it
web-start-departed = who has left (yes or no, with the customers)
web-start-tenure = how long somebody is a customer (months, with the customers)

web-start-mapping-title = { $file } as { $table }
web-start-mapping-about = Choose for each column what it holds.
web-start-columns = Columns
web-start-column = column
web-start-first-values = first values
web-start-is = is
web-start-empty = empty
web-start-unused = do not use
web-start-own = own column, keep
web-start-format = The day is written as
web-start-means = means
web-start-looked-up = looked up by { $column } in { $table }
web-start-computed = computed: { $expression }
web-start-always = always { $value }
web-start-where = Only rows for which:
web-start-keep-here = Keep and stay here
web-start-back-to-recognition = Back to the recognition
web-start-mapped = The columns of { $file } are kept.
web-start-twice = { $column } was chosen for more than one column; the first one counts.

web-start-check-title = This is how it comes in
web-start-check-wrong = It cannot be read in like this yet
web-start-check-about = Everything was read once as a refresh would, and not kept yet. Rows set apart count nowhere until they are put right at the source.
web-start-counts = Counts per file
web-start-in = rows in the file
web-start-loaded = loaded
web-start-lines = { $count ->
    [one] (line { $lines })
   *[other] (first lines: { $lines })
 }
web-start-first-rows = The first rows as they are read
web-start-refresh-now = Work it out
web-start-back-to-check = Back to the trial

web-start-refreshing = Your figures are being made
web-start-refreshing-about = You need not wait: it goes on when you leave this page.
web-start-waiting = Waiting for its turn
web-start-failed = The figures could not be made
web-start-failed-kept = Your files and choices are kept.
web-start-refreshed = Your figures are there
web-start-to-findings = See the first findings
web-start-not-asked = Nothing was worked out yet
web-start-to-overview = To the overview
web-start-add-data = Add data
web-start-invite = Invite colleagues

web-serve-first = Nobody has an account yet. Open this link to begin (it works once): { $link }
web-start-looking = Looking at the files
web-start-trying = Reading everything once
web-start-looked = { $inputs ->
    [one] One file looked at
   *[other] { $inputs } files looked at
 }
web-start-large-recognition = Your files are being looked at
web-start-large-trial = Everything is being read once
web-start-large-about = With large files that takes a while. You can leave this page and come back later.
web-start-large-failed = Looking did not go well
web-start-large-again = Try again
