-- retention: watch_server | for good, a few rows | servers the public can reach | none
-- retention: watch_server_product | as long as its server | what runs on it | none
-- retention: watch_server_check | as long as its server | when it was looked at for weaknesses, by whom, and how | none
-- retention: watch_advisory | 7 years after its last version | weaknesses of products, as their makers tell them | watch.tidy
-- handling: watch_server | confidential: id name host owner every_days registered_at retired_at
-- handling: watch_server_product | confidential: server_id vendor product version
-- handling: watch_server_check | confidential: id server_id on_day by_whom is_comprehensive has_penetration_test found noted_at noted_by
-- handling: watch_advisory | internal: id publisher tracking_id version title released_at score vector affected item_id

-- A server the public can reach.
create table watch_server (
  id uuid primary key,
  name text not null check (length(name) between 1 and 100),
  host text not null check (length(host) between 1 and 253),
  owner text not null check (length(owner) between 1 and 100),
  -- Days after which it must be looked at again.
  every_days integer not null check (every_days between 1 and 1100),
  registered_at timestamptz not null,
  retired_at timestamptz
);
create unique index watch_server_host on watch_server (lower(host)) where retired_at is null;

create table watch_server_product (
  server_id uuid not null references watch_server on delete cascade,
  vendor text not null check (length(vendor) between 1 and 100),
  product text not null check (length(product) between 1 and 100),
  -- Empty when it is not known: then every version of an advisory may be its.
  version text not null check (length(version) <= 60),
  primary key (server_id, vendor, product, version)
);

create table watch_server_check (
  id uuid primary key,
  server_id uuid not null references watch_server on delete cascade,
  on_day date not null,
  by_whom text not null check (length(by_whom) between 1 and 200),
  is_comprehensive boolean not null,
  has_penetration_test boolean not null,
  found text check (length(found) between 1 and 2000),
  noted_at timestamptz not null,
  noted_by uuid not null
);
create index watch_server_check_newest on watch_server_check (server_id, on_day desc);

create table watch_advisory (
  id uuid primary key,
  publisher text not null,
  tracking_id text not null,
  version text not null,
  title text not null,
  released_at timestamptz not null,
  -- The worst of its weaknesses, by CVSS.
  score numeric(3, 1),
  vector text,
  -- [{"vendor", "product", "version"}]
  affected jsonb not null,
  item_id uuid references watch_intel_item on delete set null,
  unique (publisher, tracking_id)
);
create index watch_advisory_released on watch_advisory (released_at desc);
