-- Reviews that could not be opened with the keys given: passed over by what seals, counts and
-- forgets, and tried again until they can be.
create table unreadable (
  id bigint not null primary key,
  foreign key (id) references message (id) on delete cascade
);
-- those that filing had passed over before it kept their numbers
insert into unreadable (id)
  select id from message
  where counted = false and id <= (select walked_to from filing where id = 1);

-- Whose role is a provider's word, and the role that was given here before; null for none.
alter table person add column by_provider boolean default false not null;
alter table person add column role_before varchar(10);
