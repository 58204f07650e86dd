-- Servers that died while they were at a ticket, since it was last read: so that one that ends every
-- server which reads it is set aside in the end.
alter table ticket add column deaths int default 0 not null;
