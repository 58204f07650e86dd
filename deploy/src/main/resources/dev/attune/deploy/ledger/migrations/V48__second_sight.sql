-- When a helpdesk first said that a ticket is gone or may not be seen. It is believed at the second
-- time, once the account's feed was read in between: the first may be said of the whole account.
alter table ticket add column denied_at timestamp with time zone;
alter table note add column denied_at timestamp with time zone;
