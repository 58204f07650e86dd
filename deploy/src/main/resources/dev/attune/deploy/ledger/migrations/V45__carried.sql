-- What each agent carries is told by an index alone: who answered whom, when and in what need, for
-- the days and the part of the desk that are asked for, without a look at any review.
drop index message_need;
create index message_need on message
  (need, happened_at, id, by_bot, account, agent, ticket, team, channel);
