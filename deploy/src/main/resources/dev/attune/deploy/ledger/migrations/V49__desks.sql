-- The helpdesk that an account's name stands for: its address without scheme, learned when it is
-- first asked; none until then. Another helpdesk's tickets have the same numbers and other words.
alter table account add column desk varchar(500);
