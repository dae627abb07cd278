-- retention: risk_network | until another file is loaded | which network, country and use a range of addresses has, from public lists | none
-- retention: risk_network_load | while this system is in use | which files of networks were loaded, and when | none
-- handling: risk_network_load | internal: id is_current source digest ranges loaded_at
-- handling: risk_network | internal: load_id first last asn country use

create table risk_network_load (
  id bigint generated always as identity primary key,
  is_current boolean not null,
  source text not null,
  digest bytea not null check (length(digest) = 32),
  ranges integer not null check (ranges > 0),
  loaded_at timestamptz not null
);
create unique index risk_network_load_current on risk_network_load (is_current) where is_current;

-- Read with the past of an account: the last range that begins at or before an address is the only one that can hold it.
create table risk_network (
  load_id bigint not null references risk_network_load on delete cascade,
  first inet not null,
  last inet not null,
  asn bigint,
  country text check (country ~ '^[A-Z]{2}$'),
  use text not null check (use in ('plain', 'mobile', 'shared', 'hosting')),
  primary key (load_id, first),
  check (first <= last and family(first) = family(last))
);
