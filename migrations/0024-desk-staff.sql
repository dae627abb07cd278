-- retention: desk_staff | for ever | what somebody did at the desk must stay readable by name in the audit trail | none; ended by the operator

create table desk_staff (
  account_id uuid primary key,
  name_ja text not null check (length(name_ja) between 1 and 100),
  name_en text not null check (length(name_en) between 1 and 100),
  created_at timestamptz not null
);
