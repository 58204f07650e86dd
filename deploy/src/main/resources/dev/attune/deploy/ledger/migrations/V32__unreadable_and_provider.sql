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
-- Who came by a provider before it was remembered, and was given no role here since, is here by its
-- word. Addresses may hold what "like" takes for more than itself.
update person set by_provider = true
  where role <> 'admin' and exists (
    select 1 from audit came
      where came.deed = 'came by the provider'
        and lower(came.who) = person.mail
        and came.happened_at >= person.since
        and not exists (
          select 1 from audit changed
            where changed.deed = 'changed a person'
              and changed.id > came.id
              and left(changed.thing, char_length(person.mail) + 1) = person.mail || ':'));
