sources-no-file = Source “{ $source }” finds no file: nothing in { $folder } is called { $files }.
sources-empty-file = { $file } is empty: there is not even a line with the names of the columns.
sources-unreadable-file = { $file } cannot be read: { $problem }
sources-locked = Another import is busy in { $folder }. Wait until it has finished.

sources-reason-fields = has { $found } fields where the header has { $expected }
sources-reason-quotes = has a quotation mark that is not closed, or text behind a closing one
sources-reason-long-line = is longer than 16 million characters
sources-reason-encoding = holds bytes that are no text
sources-reason-line = cannot be split into fields
