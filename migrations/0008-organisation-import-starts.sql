-- How often an import was begun: one that has ended its process each time is given up.
alter table organisation_import add column starts integer not null default 0;
