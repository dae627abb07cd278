-- retention: desk_notice | for good | what was announced, to whom and when | none; the desk withdraws
-- retention: desk_notice_version | for good | every wording that was ever written, and who wrote it | none
-- retention: desk_notice_reading | 400 days | which notices a person has not read yet | desk.tidy

-- A notice (INFORMATION). What readers see is its published version; a newer one is a draft until it is published too.
create table desk_notice (
  id uuid primary key,
  -- A short name for those that screens point to.
  slug text unique check (slug ~ '^[a-z][a-z-]{1,40}$'),
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  newest_version integer not null check (newest_version > 0),
  published_version integer check (published_version <= newest_version),
  created_at timestamptz not null,
  check (state <> 'published' or published_version is not null)
);

-- One wording with its schedule and whom it is addressed to; never changed once written.
create table desk_notice_version (
  notice_id uuid not null references desk_notice (id),
  version integer not null check (version > 0),
  title_ja text not null check (length(title_ja) between 1 and 100),
  title_en text not null check (length(title_en) between 1 and 100),
  body_ja text not null check (length(body_ja) between 1 and 20000),
  body_en text not null check (length(body_en) between 1 and 20000),
  -- The month it is filed under.
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  publish_from timestamptz not null,
  publish_until timestamptz check (publish_until > publish_from),
  -- For everybody, on the entry page; otherwise for signed-in people of these kinds, of these companies or of all.
  is_public boolean not null,
  kinds text[] not null check (kinds <@ array['administrator', 'ticketing-manager', 'traveller']),
  company_ids uuid[] not null,
  -- In the order they are shown: ①②.
  related uuid[] not null check (cardinality(related) <= 9),
  made_at timestamptz not null,
  made_by text not null,
  primary key (notice_id, version),
  check (not is_public or (kinds = '{}' and company_ids = '{}')),
  check (is_public or kinds <> '{}')
);
create index desk_notice_version_in_order on desk_notice_version (publish_from desc, notice_id desc);

alter table desk_notice add foreign key (id, published_version) references desk_notice_version (notice_id, version)
  deferrable initially deferred;

-- Which version a person has read.
create table desk_notice_reading (
  company_id uuid not null,
  account_id uuid not null,
  notice_id uuid not null references desk_notice (id),
  version integer not null,
  read_at timestamptz not null,
  primary key (company_id, account_id, notice_id)
);
create index desk_notice_reading_by_age on desk_notice_reading (read_at);
