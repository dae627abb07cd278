-- handling: federation_agency_key | internal: added_by confirmed_by confirmed_at

-- A key that somebody of the desk enters is inert until a colleague has confirmed it: with a key of his own making, one agent
-- alone could sign in as anybody whom any company has linked. An account's id, or 'operator' for the command line: whoever
-- works there holds the machine and all that is on it, and confirms what he enters.
alter table federation_agency_key
  -- Null: entered before this was kept.
  add column added_by text,
  add column confirmed_by text,
  add column confirmed_at timestamptz;

update federation_agency_key set confirmed_at = created_at;

alter table federation_agency_key
  add constraint federation_agency_key_four_eyes check (confirmed_by <> added_by or added_by = 'operator'),
  add check (confirmed_by is null or confirmed_at is not null),
  add check (added_by is null or confirmed_at is null or confirmed_by is not null),
  add check (added_by is not null or confirmed_at is not null);
