-- What the vendor has named to one of the servers counts for another that hasn't heard it yet, for as
-- long as what was spent by it; null: nothing was named.
alter table budget add column vendor_limit double precision;
alter table budget add column told_at timestamp with time zone;
