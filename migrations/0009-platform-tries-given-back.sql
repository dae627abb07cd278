-- Places after `forgiven` that nobody looked at, because the house was full: they do not count.
alter table platform_tries add column given_back bigint not null default 0,
  add check (given_back >= 0 and forgiven + given_back <= reserved);
