-- A backfill that was under way when tickets began to tell which one had found them: what it found
-- until then is its own, and is let go of where it is stopped.
update ticket set found_in =
  (select b.began_at from backfill b where b.account = ticket.account
    and b.state in ('listing', 'reading') and b.since = ticket.judged_from)
where found_in is null and exists
  (select 1 from backfill b where b.account = ticket.account
    and b.state in ('listing', 'reading') and b.since = ticket.judged_from);
