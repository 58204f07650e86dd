-- What was fetched is counted on its own, so that it can be held against what became of it.

-- messages of agents and bots on a ticket when it was last read; none: as many as it has reviews
alter table ticket add column fetched int;
-- of these, messages of replies that may still grow
alter table ticket add column still_open int default 0 not null;

-- until tickets are read again, what has been fetched is what there is
insert into tally (account, what, shard, amount)
  select account, 'fetched', 0, sum(amount) from tally
  where what in ('reviewed', 'merged', 'unscored') group by account;
