-- Reviewing what was said before an account began.

-- The backfill of an account, from its order to its end.
create table backfill (
  account varchar(63) primary key references account (name),
  since timestamp with time zone not null,
  until timestamp with time zone,
  notes boolean not null,
  -- listing: finding tickets; reading: all are found; done; stopped by a person
  state varchar(10) not null,
  checkpoint text not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  -- tickets found so far, and up to when they were answered
  listed bigint not null,
  listed_to timestamp with time zone not null,
  -- when the next ticket found is to be read: one after the other, at the pace that is configured
  next_at timestamp with time zone not null
);

-- true while a ticket is due for a backfill alone: what is said now comes first
alter table ticket add column history boolean default false not null;
-- what was said from then until then is judged too, and noted too if wanted
alter table ticket add column judged_from timestamp with time zone;
alter table ticket add column judged_until timestamp with time zone;
alter table ticket add column judged_notes boolean default false not null;
-- finds the next due ticket of an account, and counts a backfill's
create index ticket_next on ticket (account, history, due_at);
drop index ticket_due;
