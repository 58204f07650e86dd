-- What each agent carries is told agent by agent, by an index alone and in the order of time: who was
-- answered when, and in what need. So the index by need has no need to tell it any more.
drop index message_agent;
create index message_agent on message
  (agent, happened_at, id, by_bot, account, ticket, need, team, channel);
drop index message_need;
create index message_need on message (need, happened_at, id);
