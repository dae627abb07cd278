-- What the desk keeps of a company's contract, and whom it writes to when no administrator can be reached.
alter table organisation_company
  add column contract_number text unique check (contract_number ~ '^[A-Z0-9-]{3,20}$'),
  add column contract_from date,
  add column contract_until date,
  add column contact_name text check (length(contact_name) between 1 and 100),
  add column contact_phone text check (contact_phone ~ '^[0-9+][0-9 -]{5,19}$'),
  add column contact_address text check (length(contact_address) <= 254 and contact_address ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  add check (contract_until is null or contract_from is not null),
  add check (contract_until >= contract_from);
create index organisation_company_in_order on organisation_company (created_at desc, id);
