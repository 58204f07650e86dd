-- Sums by day, so that weeks and trends cost the same whatever the history. Kept in the transaction
-- that changes what they sum up. Days are counted from 1970-01-01 in UTC.

alter table message add column brand varchar(200);
-- what a verdict made of the marks A U C E, and of the gap; none while the machine's count
alter table message add column said_marks varchar(4);
alter table message add column said_gap int;
-- whether the sums by day hold it
alter table message add column counted boolean default false not null;

-- people's reviewed replies, for the whole desk
create table daily_desk (
  on_day int not null,
  account varchar(63) not null,
  team varchar(200) not null,
  brand varchar(200) not null,
  channel varchar(10) not null,
  reviewed bigint not null,
  -- replies by headline gap, from -3 to 3
  gap_over3 bigint not null, gap_over2 bigint not null, gap_over1 bigint not null,
  gap0 bigint not null, gap1 bigint not null, gap2 bigint not null, gap3 bigint not null,
  -- by need and by fit
  need0 bigint not null, need1 bigint not null, need2 bigint not null, need3 bigint not null,
  fit1 bigint not null, fit2 bigint not null, fit3 bigint not null, fit4 bigint not null,
  fit5 bigint not null,
  -- sums of levels
  acknowledgement bigint not null, understanding bigint not null, action bigint not null,
  exploration bigint not null,
  primary key (on_day, account, team, brand, channel)
);

-- the same by agent, to protect people and for their own eyes
create table daily_agent (
  on_day int not null,
  account varchar(63) not null,
  agent varchar(200) not null,
  reviewed bigint not null,
  -- replies by headline gap, from -3 to 3
  gap_over3 bigint not null, gap_over2 bigint not null, gap_over1 bigint not null,
  gap0 bigint not null, gap1 bigint not null, gap2 bigint not null, gap3 bigint not null,
  -- by need and by fit
  need0 bigint not null, need1 bigint not null, need2 bigint not null, need3 bigint not null,
  fit1 bigint not null, fit2 bigint not null, fit3 bigint not null, fit4 bigint not null,
  fit5 bigint not null,
  -- sums of levels
  acknowledgement bigint not null, understanding bigint not null, action bigint not null,
  exploration bigint not null,
  primary key (on_day, account, agent)
);
-- an agent's own weeks
create index daily_agent_own on daily_agent (account, agent, on_day);

-- counts by name: flag; wall and short, policy walls by tag, and those that left a gap of 2 or
-- more; unscored by reason; merged; bot, bots' reviewed replies
create table daily_count (
  on_day int not null,
  account varchar(63) not null,
  team varchar(200) not null,
  kind varchar(10) not null,
  name varchar(120) not null,
  amount bigint not null,
  primary key (on_day, kind, account, team, name)
);

-- How far reviews from before these columns and tables have been filed and counted.
create table filing (
  id int primary key,
  walked_to bigint not null,
  until_id bigint not null
);
insert into filing (id, walked_to, until_id)
  select 1, 0, coalesce(max(id), 0) from message;
