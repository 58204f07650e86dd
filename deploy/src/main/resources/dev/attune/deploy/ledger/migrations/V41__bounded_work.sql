-- Work that is bounded, and looks that are not forgotten.

-- the latest time at which somebody wants the ticket looked at again; due_at is the first
alter table recheck add column last_at timestamp with time zone;
