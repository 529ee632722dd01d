# Segments: lists that somebody keeps.
web-segments-title = Segments
web-segments-heading = { $count ->
    [0] A list that you need more often can be kept as a segment
    [one] 1 segment; it counts who belongs to it today
   *[other] { $count } segments; each counts who belongs to it today
 }
web-segments-manage = Manage segments
web-segments-keep = Keep this list as a segment
web-segments-name = Name
web-segments-asks = asks
web-segments-now = now
web-segments-owner = of
web-segments-shared = Shared with
web-segments-shared-alone = nobody else
web-segments-shared-team = a team
web-segments-shared-company = everybody
web-segments-team = Team
web-segments-condition = Condition
web-segments-new = Keep a segment
web-segments-save = Keep
web-segments-change = Change
web-segments-change-of = Change { $name }
web-segments-remove = Remove
web-segments-remove-of = Remove { $name }
web-segments-made = “{ $name }” is kept.
web-segments-removed = “{ $name }” is removed.
web-segments-taken = You have a segment of that name already.
web-segments-needs-team = Say with which team.
web-segments-everybody = everybody who is a customer now
web-segments-all = everybody who ever was a customer
web-segments-search = name or number has “{ $text }”
web-segments-back = Back to the list
