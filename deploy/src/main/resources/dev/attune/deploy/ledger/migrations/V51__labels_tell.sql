-- What reviews with a flag or tag are filtered and sorted by stands beside the label, so that one and
-- an account that share no review are told by an index alone. What is held changes with its review
-- alone, which is labelled anew then. Made anew, as that is quicker than changing each row.
create table labelled (
  message bigint not null,
  label varchar(120) not null,
  happened_at timestamp with time zone not null,
  account varchar(63) not null,
  agent varchar(200),
  team varchar(200),
  channel varchar(10),
  need int,
  fit int,
  gap int,
  score int,
  outcome varchar(10) not null
);
insert into labelled
  select l.message, l.label, m.happened_at, m.account, m.agent, m.team, m.channel, m.need, m.fit,
    m.gap, m.score, m.outcome
  from message_label l join message m on m.id = l.message;
drop table message_label;
alter table labelled rename to message_label;
alter table message_label add primary key (message, label);
alter table message_label add foreign key (message) references message (id) on delete cascade;
-- reviews with a flag or tag in the order of the list
create index message_label_time on message_label
  (label, happened_at, message, account, agent, team, channel, need, fit, gap, score, outcome);
