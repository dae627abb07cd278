-- Enough for an operator to tell whose mail it is, as on the screens: n***@k***.example.
alter table mail_outbox add column recipient text not null default '';
alter table mail_outbox alter column recipient drop default;

-- Whoever watches asks often how many did not leave; nearly all did.
create index mail_outbox_not_sent on mail_outbox (state) where state <> 'sent';
