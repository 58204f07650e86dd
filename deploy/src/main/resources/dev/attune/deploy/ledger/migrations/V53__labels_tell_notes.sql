-- Whatever lists of reviews are filtered and sorted by stands in an index alone, so that two of them
-- that share no review are told without a look at any: each review has the label "all", and one with
-- a note a label of its state; each label tells the state, kept true by whoever changes a note. Made
-- anew, as V51 was: what is new all over is soon vacuumed, and an index alone tells only what was.
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
  outcome varchar(10) not null,
  -- of the note, as lists show it: none, or planned until it is settled
  note varchar(10) not null
);
insert into labelled
  select m.id, 'all', m.happened_at, m.account, m.agent, m.team, m.channel, m.need, m.fit, m.gap,
    m.score, m.outcome,
    coalesce(case n.state when 'sending' then 'planned' else n.state end, 'none')
  from message m left join note n on n.account = m.account and n.message = m.message;
insert into labelled
  select l.message, l.label, a.happened_at, a.account, a.agent, a.team, a.channel, a.need, a.fit,
    a.gap, a.score, a.outcome, a.note
  from message_label l join labelled a on a.message = l.message;
insert into labelled
  select message, 'note:' || note, happened_at, account, agent, team, channel, need, fit, gap,
    score, outcome, note
  from labelled where label = 'all' and note <> 'none';
drop table message_label;
alter table labelled rename to message_label;
alter table message_label add primary key (message, label);
alter table message_label add foreign key (message) references message (id) on delete cascade;
-- reviews with a label in each order of the list; numbers first, as they are passed over quickest
create index message_label_time on message_label
  (label, happened_at, message, fit, need, gap, score, account, note, channel, outcome, team, agent);
create index message_label_gap on message_label
  (label, gap, happened_at, message, fit, need, score, account, note, channel, outcome, team, agent);
create index message_label_score on message_label
  (label, score, happened_at, message, fit, need, gap, account, note, channel, outcome, team, agent);
