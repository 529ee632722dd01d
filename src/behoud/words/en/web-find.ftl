# The search on top, and the team that one walks with.
web-find-label = Find customer or page
web-find-title = Search
web-find-empty = Type a name, a customer number or a page
web-find-found = What “{ $text }” leads to
web-find-nothing = Nothing here is called “{ $text }”
web-find-pages = Pages
web-find-all = All { $count } in the list
web-find-how = A part of the name is enough; a number counts from its beginning.
web-team-label = Team
web-team-all = all teams
