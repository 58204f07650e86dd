-- What became of a ticket beside how its replies were judged, in one narrow row, so that weeks of
-- tickets are set beside each other without a look at any review. Kept in the transaction that
-- changes either; no row where the helpdesk says nothing or no reply of a person is counted.
create table ticket_outcome (
  account varchar(63) not null,
  ticket varchar(100) not null,
  -- of the last reply that counts, in days from 1970-01-01 in UTC
  on_day int not null,
  -- mean headline gap of the replies that count, in hundredths
  gap int not null,
  csat varchar(10),
  reopened boolean,
  escalated boolean,
  primary key (account, ticket)
);
insert into ticket_outcome (account, ticket, on_day, gap, csat, reopened)
  select m.account, m.ticket,
    cast(floor(extract(epoch from max(m.happened_at)) / 86400) as int),
    cast(round(100 * avg(cast(coalesce(m.said_gap, m.gap) as double precision))) as int),
    t.csat, t.reopened
  from message m join ticket t on t.account = m.account and t.number = m.ticket
  where m.outcome = 'reviewed' and m.by_bot = false and m.counted = true
    and (t.csat is not null or t.reopened is not null)
  group by m.account, m.ticket, t.csat, t.reopened;
-- answers by itself what is asked of the last weeks
create index ticket_outcome_day on ticket_outcome (on_day, csat, reopened, escalated, gap);
