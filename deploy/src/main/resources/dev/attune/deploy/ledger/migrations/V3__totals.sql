-- Totals that cost the same whatever the history, and an index for each question that is asked.

-- Sums kept in the same transaction as what they sum up: tickets; reviewed, merged, unscored; one
-- for each reason; gap, the sum of the gaps; notes by their final state. Servers add to shards of
-- their own, so that they don't wait for each other.
create table tally (
  account varchar(63) not null,
  what varchar(40) not null,
  shard int not null,
  amount bigint not null,
  primary key (account, what, shard)
);
insert into tally (account, what, shard, amount)
  select account, 'tickets', 0, count(*) from ticket group by account;
insert into tally (account, what, shard, amount)
  select account, outcome, 0, count(*) from message group by account, outcome;
insert into tally (account, what, shard, amount)
  select account, 'reason ' || reason, 0, count(*) from message
  where reason is not null group by account, 'reason ' || reason;
insert into tally (account, what, shard, amount)
  select account, 'gap', 0, sum(gap) from message where gap is not null group by account;
insert into tally (account, what, shard, amount)
  select account, 'note ' || state, 0, count(*) from note
  where state not in ('planned', 'sending') group by account, 'note ' || state;

-- the page of tickets that were set aside, and how many there are
create index ticket_aside on ticket (account, set_aside_at);
-- walks an export of one account page by page
create index message_account on message (account, happened_at, id);
