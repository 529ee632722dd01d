sources-no-file = Source “{ $source }” finds no file: nothing in { $folder } is called { $files }.{ $about ->
    [none] {""}
   *[other] {" "}What is meant: { $about }
 }
sources-empty-file = { $file } is empty: there is not even a line with the names of the columns.
sources-unreadable-file = { $file } cannot be read: { $problem }
sources-folder = Source “{ $source }” asks for a file, but { $file } is a folder. If the files in it are meant: files = "{ $file }/*"
sources-not-allowed = { $file } may not be read: its permissions do not let you. Ask its owner for them, or import as a user that has them.
sources-cut-off = { $file } is cut off: it stops before it is complete. Export or copy it again.
sources-broken-archive = { $file } is damaged: what is packed in it cannot be unpacked whole. Export or copy it again.
sources-no-workbook = { $file } is no workbook, whatever its name says. Save it as one, or give it the name of what it is (.csv, .parquet).
sources-no-parquet = { $file } is no Parquet file, whatever its name says. Save it as one, or give it the name of what it is (.csv, .xlsx).
sources-no-rows-from = { $file } cannot be split into rows and columns from line { $line } on. Is it the right file, and is it text?
sources-no-database = The file of source “{ $source }” is no SQLite database, whatever its name says.
sources-refused = Nothing answers at { $address } for source “{ $source }”. Is the database running, and are its address and port right?

sources-reason-fields = has { $found ->
    [one] 1 field
   *[other] { $found } fields
} where the header has { $expected }
sources-reason-quotes = has a quotation mark that is not closed, or text behind a closing one
sources-reason-long-line = is longer than 4 million characters
sources-reason-encoding = holds bytes that are no text
sources-reason-line = cannot be split into fields
sources-no-sheet = { $file } has no sheet “{ $sheet }”. It has: { $known }.
sources-sheet-too-large = { $file } takes too much memory or time to open as a workbook. Save the sheet as CSV and read that.
sources-sheet-bomb = { $file } claims to unpack to { NUMBER($size) } MB, which no sheet of figures does. It was not opened.
sources-bad-url = The url of source “{ $source }” cannot be understood. It should look like sqlite:///crm.db or postgresql://user:password@host/database.
sources-database = The database of source “{ $source }” does not answer: { $problem }
sources-disk-small = { $file } needs about { NUMBER($needed) } MB of disk to be read, and { NUMBER($free) } MB is free. Make room, or put the company folder on another disk.
sources-disk-full = The disk of { $folder } is full, so that { $file } could not be read. What was read before is kept; make room and run the import again.
sources-out-of-memory = There is too little memory free to read { $file }. Close other programs and run the import again; what was read before is kept.
sources-nothing-imported = Nothing was imported in { $folder } yet. Run: behoud import
sources-no-rows = { $file } holds no rows, only the names of its columns.
sources-damaged = { $characters ->
    [one] One character
   *[other] { NUMBER($characters) } characters
} of { $file } could not be read as { $encoding } and { $characters ->
    [one] stands
   *[other] stand
} as � now.
sources-repeated-columns = { $count ->
    [one] Column “{ $columns }” stands
   *[other] Columns “{ $columns }” stand
} more than once in the header of { $file }. Nothing asks for { $count ->
    [one] it
   *[other] them
}, so that the file could be read.
sources-source-gone = Source “{ $source }” is no longer in behoud.toml: its { NUMBER($rows) } rows are left out. They are kept, and count again when the source is back.
sources-unknown-reference = { $rows ->
    [one] One row
   *[other] { NUMBER($rows) } rows
} of { $table } { $rows ->
    [one] names
   *[other] name
} { $ids ->
    [one] a { $column } that { $other } does not have: { $examples }
   *[other] { NUMBER($ids) } different { $column }s that { $other } does not have, such as { $examples }
}. { $rows ->
    [one] It is kept.
   *[other] They are kept.
}
sources-no-rate = { $rows ->
    [one] One row
   *[other] { NUMBER($rows) } rows
} of { $table } { $rows ->
    [one] is
   *[other] are
} in { $currency }, for which there is no rate to { $own }. Add it to fx_rates.

sources-step-compare = comparing
sources-step-read = reading
sources-step-formats = finding the formats
sources-step-write = writing
sources-step-checks = checking
sources-step-references = looking up references
sources-column-source = source
sources-column-file = file
sources-column-read = read
sources-column-added = new
sources-column-changed = changed
sources-column-unchanged = as it was
sources-column-quarantined = set apart
sources-column-left-out = left out
sources-column-line = line
sources-column-column = column
sources-column-value = value
sources-column-reason = what is wrong
sources-read-as = { $column } as { $reading }
sources-reading-flag = yes or no
sources-reading-whole = whole numbers
sources-delimiter-comma = comma
sources-delimiter-semicolon = semicolon
sources-delimiter-tab = tab
sources-delimiter-bar = bar
sources-delimiter-blanks = blanks
sources-conclusion = { $inputs ->
    [one] One input
   *[other] { NUMBER($inputs) } inputs
}, { NUMBER($rows) } rows{ $quarantined ->
    [0] .
    [one] ; one of them is set apart: see behoud inspect.
   *[other] ; { NUMBER($quarantined) } of them are set apart: see behoud inspect.
}{ $failed ->
    [0] { "" }
    [one] { " " }One input could not be read.
   *[other] { " " }{ NUMBER($failed) } inputs could not be read.
}
sources-all-well = Nothing is wrong with the data.
sources-quarantine-sum = { $source }: { $rows ->
    [one] one value
   *[other] { NUMBER($rows) } values
} in “{ $column }” – { $reason }
sources-quarantine-lines = { $source }: { $rows ->
    [one] one line
   *[other] { NUMBER($rows) } lines
} – { $reason }
sources-more-rows = … and { NUMBER($rows) } more. Show them with --limit 0.

sources-reason-fields-short = more or fewer fields than the header
