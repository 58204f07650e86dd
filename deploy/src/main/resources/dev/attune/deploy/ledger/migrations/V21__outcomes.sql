-- What the helpdesk says became of a ticket, beside its reviews: good, neutral or bad; reopened.
alter table ticket add column csat varchar(10);
alter table ticket add column reopened boolean;

-- verdicts and answers to disputes of the last weeks
create index verdict_time on verdict (said_at);
create index dispute_time on dispute (answered_at);
