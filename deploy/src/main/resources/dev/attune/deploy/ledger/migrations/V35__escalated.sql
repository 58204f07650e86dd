-- Whether the helpdesk says that a ticket was escalated; null where it doesn't.
alter table ticket add column escalated boolean;
