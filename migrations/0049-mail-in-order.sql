-- In which order mails were asked for: ids follow each node's own clock, and those of one act have one time.
alter table mail_outbox add column position bigint generated always as identity;
