-- retention: identity_reported_agency | as long as the account | whose word no longer signs somebody in, until he is linked anew | organisation.leaving

-- After "this was not me": the agencies by which whoever it was may have come. Links older than the report sign nobody in.
create table identity_reported_agency (
  company_id uuid not null,
  account_id uuid not null,
  -- By its handle, as the sessions name it.
  agency text not null,
  reported_at timestamptz not null,
  primary key (company_id, account_id, agency),
  foreign key (company_id, account_id) references identity_account (company_id, id)
);
