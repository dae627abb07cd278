-- Whose word a first address waits for follows from its person's kind, which never changes. Kept here, so that the desk
-- finds its own without walking through those of all companies.
alter table identity_first_address add column kind text;
update identity_first_address f set kind = a.kind
  from identity_account a where a.company_id = f.company_id and a.id = f.account_id;
alter table identity_first_address alter column kind set not null;
alter table identity_first_address add constraint identity_first_address_kind_check
  check (kind in ('administrator', 'ticketing-manager'));

create index identity_first_address_of_company on identity_first_address (company_id, created_at, id)
  where confirmed_at is null and refused_at is null and replaced_at is null;
create index identity_first_address_by_kind on identity_first_address (kind, created_at, id)
  where confirmed_at is null and refused_at is null and replaced_at is null;
