-- Internal notes by which agents disputed a review: each counts once.
create table dispute_note (
  account varchar(63) not null,
  note varchar(200) not null,
  -- the reply whose review it disputes
  message varchar(200) not null,
  primary key (account, note),
  foreign key (account, message) references message (account, message) on delete cascade
);
-- goes with its reply
create index dispute_note_message on dispute_note (account, message);
