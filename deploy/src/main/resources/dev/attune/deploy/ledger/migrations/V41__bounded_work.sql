-- Work that is bounded, and looks that are not forgotten.

-- the latest time at which somebody wants the ticket looked at again; due_at is the first
alter table recheck add column last_at timestamp with time zone;

-- how often a note was sent without a word of success; so many times, and it waits for a person
alter table note add column writes int default 0 not null;

-- when the next ticket that a backfill has found may be read, at the pace that is configured
alter table backfill add column read_next timestamp with time zone
  default timestamp with time zone '2000-01-01 00:00:00+00' not null;

-- walks an account's written notes, to take them back
create index note_walk on note (account, state, id);
