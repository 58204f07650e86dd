-- Forgetting: by age, and on request.

-- false once the quotes of a review are gone
alter table message add column quotes boolean default true not null;
-- finds the oldest reviews that still have their quotes
create index message_quotes on message (quotes, happened_at, id);
-- finds a note by its reply, where the reply is forgotten: note_once

-- what was said before is never entered again
alter table account add column forgets_before timestamp with time zone;
alter table ticket add column forgets_before timestamp with time zone;

-- Whose tickets they are, by the helpdesk's own number of the person.
create table ticket_customer (
  account varchar(63) not null,
  customer varchar(200) not null,
  ticket varchar(100) not null,
  primary key (account, customer, ticket),
  foreign key (account, ticket) references ticket (account, number)
);
-- what is known of a ticket's customers goes with it
create index ticket_customer_ticket on ticket_customer (account, ticket);

-- Agents who were forgotten: what they said before is never entered again.
create table forgotten_agent (
  account varchar(63) not null,
  agent varchar(200) not null,
  before_at timestamp with time zone not null,
  primary key (account, agent)
);

-- Keys that reviews are encrypted with, by their fingerprints, and how far the reviews from before
-- have been encrypted with it.
create table secret_key (
  id varchar(16) primary key,
  since timestamp with time zone not null,
  walked_to bigint not null
);
