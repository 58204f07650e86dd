-- Replies that a person has chosen to share with everybody, without what tells who they are about.
-- They go with their review, and with its quotes.
create table highlight (
  account varchar(63) not null,
  message varchar(200) not null,
  -- redacted, and sealed as reviews are
  words text not null,
  shared_by varchar(320) not null,
  shared_at timestamp with time zone not null,
  primary key (account, message),
  foreign key (account, message) references message (account, message) on delete cascade
);
-- those of the week
create index highlight_time on highlight (shared_at);
