-- What people said stays when the words it was said of are edited and judged anew, as of an earlier wording.

-- of the words up to a reply and of the reply, without what the customer says next; none where it was judged before
alter table message add column wording varchar(60);
-- message.verdict and message.dispute are then "earlier"; an open dispute stays open until it is answered
alter table verdict add column earlier boolean default false not null;
alter table dispute add column earlier boolean default false not null;

-- what QA alone can rate, 0 to 100
alter table verdict add column accuracy int;
alter table verdict add column awareness int;
