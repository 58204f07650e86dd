-- Several servers on one ledger: who is alive, who reads an account's feed, who spends its credits.

-- Servers at work. One that is silent for a while is dead; others then take over what it had.
create table node (
  name varchar(40) primary key,
  began_at timestamp with time zone not null,
  beat_at timestamp with time zone not null
);

-- who reads the account's feed; null: nobody yet
alter table account add column puller varchar(40);

-- whose claim it is, so that a dead server's work can be taken over at once
alter table ticket add column claimed_by varchar(40);
-- finds what a dead server had taken up
create index ticket_claimed on ticket (claimed_by);
alter table note add column claimed_by varchar(40);
-- finds what a dead server had taken up
create index note_claimed on note (claimed_by);

-- Our share of a vendor's limit, as the servers together spend it; its row is their lock.
create table budget (
  account varchar(63) not null,
  name varchar(200) not null,
  window_seconds bigint not null,
  allowance int not null,
  primary key (account, name, window_seconds)
);
-- Credits granted to servers, summed up by slots of a sixtieth of the window; deleted behind it.
create table credit (
  account varchar(63) not null,
  name varchar(200) not null,
  window_seconds bigint not null,
  slot_ends_at timestamp with time zone not null,
  credits int not null,
  primary key (account, name, window_seconds, slot_ends_at)
);

-- Tickets that are looked at once more, because a note may have landed on them twice.
create table recheck (
  account varchar(63) not null,
  ticket varchar(100) not null,
  due_at timestamp with time zone not null,
  attempts int not null,
  primary key (account, ticket),
  foreign key (account, ticket) references ticket (account, number)
);
-- finds the next ticket to look at once more
create index recheck_due on recheck (account, due_at);
