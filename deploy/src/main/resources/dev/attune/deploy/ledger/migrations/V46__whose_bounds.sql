-- Whose bounds a ticket has, whose death a note was, and what a feed passes over.

-- the beginning of the backfill that found the ticket last, and what it was judged by before that
alter table ticket add column found_in timestamp with time zone;
alter table ticket add column earlier_from timestamp with time zone;
alter table ticket add column earlier_until timestamp with time zone;
alter table ticket add column earlier_notes boolean default false not null;

-- servers that died while they were at a note: one that ends each of them is given up in the end
alter table note add column deaths int default 0 not null;
