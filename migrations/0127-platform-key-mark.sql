-- retention: platform_key_mark | while this system is in use | tells a wrong master key from the one the database was begun with | none
-- handling: platform_key_mark | confidential: mark | internal: only_one

-- A keyed hash of nothing: it tells two keys apart and nothing of either.
create table platform_key_mark (
  only_one boolean primary key default true check (only_one),
  mark bytea not null check (length(mark) = 32)
);
