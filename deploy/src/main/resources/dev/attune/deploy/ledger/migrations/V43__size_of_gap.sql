-- Too much is no better than too little: a ticket's gap is the mean size of its replies' gaps, in
-- hundredths. Without signs that cancelled each other out; where there is none, nothing changes.
update ticket_outcome set gap = (
    select cast(floor(100 * avg(cast(abs(coalesce(m.said_gap, m.gap)) as double precision)) + 0.5)
      as int)
    from message m where m.account = ticket_outcome.account and m.ticket = ticket_outcome.ticket
      and m.outcome = 'reviewed' and m.by_bot = false and m.counted = true)
  where exists (
    select 1 from message m where m.account = ticket_outcome.account
      and m.ticket = ticket_outcome.ticket and m.outcome = 'reviewed' and m.by_bot = false
      and m.counted = true and coalesce(m.said_gap, m.gap) < 0);
-- finds the few notes of a rare state among millions
create index note_state on note (state, account, message);
