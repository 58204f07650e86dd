-- Lists of one account's reviews pass over that account's alone, where they ask for what none of them is.
insert into message_label (message, label, happened_at, account, agent, team, channel, need, fit, gap,
    score, outcome, note)
  select message, 'account:' || account, happened_at, account, agent, team, channel, need, fit, gap,
    score, outcome, note
  from message_label where label = 'all';
