# Key customers: whom one absolutely wants to keep, and what we do not see of them.
web-key-title = { $customers ->
    [0] There are no { $marked ->
        [yes] key customers
       *[no] customers
     }
    [one] 1 { $marked ->
        [yes] key customer carries
       *[no] customer carries
     } { $share } of { $basis ->
        [revenue] yearly revenue
       *[value] all value
     } ({ $amount })
   *[other] { $customers } { $marked ->
        [yes] key customers carry
       *[no] customers carry
     } { $share } of { $basis ->
        [revenue] yearly revenue
       *[value] all value
     } ({ $amount })
 }{ $unspoken ->
    [0] {""}
    [one] ; with 1 of them nobody has spoken to who decides for { $days } days
   *[other] ; with { $unspoken } of them nobody has spoken to who decides for { $days } days
 }
web-key-unmarked = Nobody is marked as a key customer; these are the { $count } customers of most value. Put “key_customer” in the source of customers to choose yourself.
web-key-none-how = This page will show what we do not see of the most important customers: who decides and was not spoken to for long, who answers no survey, whose usage or contract is unknown. It needs customers, with “key_customer” for those that are.
web-key-by-value = All customers by value
web-key-spots = Blind spots: what we do not see
web-key-spot = { $spot ->
    [decider] who decides not spoken to for { $days } days
    [second] no second person spoken to in the last year
    [answers] no answer to a survey, { $year } days
    [usage] no usage known, { $days } days
   *[contract] no running contract known
 }
web-key-lacking = Cannot be told without these tables:
web-key-each = How close we are
web-key-note = Who decides is a contact with the role of decider or at c-level. A role counts as reached where there was contact in the last year. Other companies are customers of the same parent.
