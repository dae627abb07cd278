-- retention: federation_agency | for ever | facts name an agency by its handle, which is never given to a second one | never deleted; holds nobody's data
-- retention: federation_agency_key | for ever | which key an old hand-over was signed with; public keys only | never deleted; holds nobody's data
-- retention: federation_contract | while the company is served | which agencies a company lets hand its people over | none; switched by the administrator
-- retention: federation_link | until unlinked or the person leaves | which person of the company an agency means | federation.sweep
-- retention: federation_arrival | one day after its end | a hand-over on its way, answered once within ten minutes | federation.sweep
-- retention: federation_assertion | one day after it has expired | no hand-over is taken twice; kept as hash | federation.sweep

-- A travel agency whose system hands its users over.
create table federation_agency (
  id uuid primary key,
  -- How facts, addresses and the desk name it.
  handle text not null unique check (handle ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
  issuer text not null unique check (length(issuer) between 1 and 200),
  name_ja text not null check (length(name_ja) between 1 and 100),
  name_en text not null check (length(name_en) between 1 and 100),
  -- Where the portal sends a browser with the nonce, and where it leads back to.
  entry_url text not null check (length(entry_url) <= 500),
  home_url text not null check (length(home_url) <= 500),
  suspended_at timestamptz,
  created_at timestamptz not null
);

-- Public keys, several at a time while one takes the place of another.
create table federation_agency_key (
  agency_id uuid not null references federation_agency (id),
  kid text not null check (length(kid) between 1 and 100),
  algorithm text not null check (algorithm in ('EdDSA', 'ES256', 'PS256')),
  jwk jsonb not null check (not jwk ? 'd' and not jwk ? 'k'),
  valid_from timestamptz not null,
  valid_until timestamptz not null check (valid_until > valid_from),
  revoked_at timestamptz,
  created_at timestamptz not null,
  primary key (agency_id, kid)
);

-- That a company has contracted an agency. Its id is what the agency names in a hand-over, so that no other company can
-- draw the agency's users to itself by linking their numbers first.
create table federation_contract (
  company_id uuid not null,
  id uuid not null unique,
  agency_id uuid not null references federation_agency (id),
  created_at timestamptz not null,
  switched_off_at timestamptz,
  primary key (company_id, id),
  unique (company_id, agency_id)
);

create table federation_link (
  company_id uuid not null,
  id uuid not null unique,
  contract_id uuid not null,
  -- The person's ID at the agency, as it writes it.
  agency_person_id text not null check (length(agency_person_id) between 1 and 100),
  person_id uuid not null,
  account_id uuid not null,
  linked_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, contract_id) references federation_contract (company_id, id),
  unique (company_id, contract_id, agency_person_id),
  unique (company_id, contract_id, account_id)
);

-- A browser on its way by the agency and back.
create table federation_arrival (
  id uuid primary key,
  agency_id uuid not null references federation_agency (id),
  nonce_hash bytea not null unique check (length(nonce_hash) = 32),
  -- Keyed hash of the device cookie of the browser that got the nonce.
  device bytea not null check (length(device) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  -- What a right hand-over said; the receipt is known only to the browser that brought it.
  receipt_hash bytea unique check (length(receipt_hash) = 32),
  kid text,
  contract_id uuid,
  agency_person_id text,
  asserted_at timestamptz,
  ended_at timestamptz,
  check (num_nonnulls(receipt_hash, kid, contract_id, agency_person_id, asserted_at) in (0, 5)),
  check (ended_at is null or asserted_at is not null)
);
create index federation_arrival_by_expiry on federation_arrival (expires_at);

-- Every hand-over that was ever taken, until well past its end.
create table federation_assertion (
  agency_id uuid not null references federation_agency (id),
  jti_hash bytea not null check (length(jti_hash) = 32),
  keep_until timestamptz not null,
  primary key (agency_id, jti_hash)
);
create index federation_assertion_by_age on federation_assertion (keep_until);
