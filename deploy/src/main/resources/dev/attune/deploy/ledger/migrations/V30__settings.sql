-- What admins have set on the set-up page: keys of the configuration, below environment and files.
create table setting (
  name varchar(200) primary key,
  -- none once it isn't set there any more; secrets are sealed
  said varchar(100000),
  -- what it was before its last change, so that this can be taken back
  said_before varchar(100000),
  secret boolean not null,
  -- keys that were set together have the same number
  change_no bigint not null,
  set_by varchar(320) not null,
  set_at timestamp with time zone not null
);
