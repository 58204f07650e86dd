-- Severe tickets that a lead has approved for practice, redacted. No text is kept: the fingerprint
-- of what was approved tells whether it still reads the same.
create table practice_ticket (
  account varchar(63) not null,
  message varchar(200) not null,
  approved_by varchar(320) not null,
  approved_at timestamp with time zone not null,
  fingerprint varchar(64) not null,
  primary key (account, message),
  foreign key (account, message) references message (account, message) on delete cascade
);
