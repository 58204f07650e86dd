-- The next due ticket is the first of this index, however many are due at the same instant.
create index ticket_queue on ticket (account, history, due_at, number);
drop index ticket_next;
