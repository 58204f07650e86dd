-- Whether the vendor asked for the wait. Mending an account here ends no such wait.
alter table trouble add column vendors_wait boolean default false not null;
