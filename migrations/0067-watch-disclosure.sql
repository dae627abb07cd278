-- retention: watch_disclosure | for good, they are public | what the public is told of an incident | none
-- retention: watch_disclosure_version | for good, a few a disclosure | every wording, and whose it is | none
-- retention: watch_disclosure_approval | for good, two or more a version | who agreed to which wording | none
-- retention: watch_disclosure_publication | for good, they are public | which wording went out when | none

create table watch_disclosure (
  id uuid primary key,
  incident_id uuid not null,
  -- When it was certain enough to be told; from then on there are 72 hours.
  confirmed_at timestamptz not null,
  drafted_at timestamptz not null check (drafted_at >= confirmed_at),
  drafted_by uuid not null
);
create index watch_disclosure_by_incident on watch_disclosure (incident_id);

create table watch_disclosure_version (
  disclosure_id uuid not null references watch_disclosure,
  version int not null check (version > 0),
  title_ja text not null check (length(title_ja) between 1 and 200),
  title_en text not null check (length(title_en) between 1 and 200),
  body_ja text not null check (length(body_ja) between 1 and 20000),
  body_en text not null check (length(body_en) between 1 and 20000),
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (disclosure_id, version)
);

create table watch_disclosure_approval (
  disclosure_id uuid not null,
  version int not null,
  approved_by uuid not null,
  approved_at timestamptz not null,
  primary key (disclosure_id, version, approved_by),
  foreign key (disclosure_id, version) references watch_disclosure_version
);

create table watch_disclosure_publication (
  disclosure_id uuid not null,
  version int not null,
  published_at timestamptz not null,
  published_by uuid not null,
  primary key (disclosure_id, version),
  foreign key (disclosure_id, version) references watch_disclosure_version
);
create index watch_disclosure_newest on watch_disclosure_publication (published_at desc);

-- Two agree who did not write it: held here too, so that no way around the acts leads to the public.
create function watch_disclosure_not_own() returns trigger language plpgsql as $$
begin
  if exists (select 1 from watch_disclosure_version v where v.disclosure_id = new.disclosure_id
    and v.version = new.version and v.written_by = new.approved_by) then
    raise exception 'nobody approves what he wrote';
  end if;
  return new;
end $$;
create trigger watch_disclosure_not_own before insert on watch_disclosure_approval
  for each row execute function watch_disclosure_not_own();

create function watch_disclosure_by_two() returns trigger language plpgsql as $$
begin
  if (select count(*) from watch_disclosure_approval a
    where a.disclosure_id = new.disclosure_id and a.version = new.version) < 2 then
    raise exception 'a disclosure needs two approvals';
  end if;
  if new.version <> (select max(v.version) from watch_disclosure_version v
    where v.disclosure_id = new.disclosure_id) then
    raise exception 'there is a newer wording';
  end if;
  return new;
end $$;
create trigger watch_disclosure_by_two before insert on watch_disclosure_publication
  for each row execute function watch_disclosure_by_two();

create trigger watch_disclosure_stays before update or delete or truncate on watch_disclosure
  for each statement execute function watch_stays();
create trigger watch_disclosure_version_stays before update or delete or truncate on watch_disclosure_version
  for each statement execute function watch_stays();
create trigger watch_disclosure_approval_stays before update or delete or truncate on watch_disclosure_approval
  for each statement execute function watch_stays();
create trigger watch_disclosure_publication_stays before update or delete or truncate on watch_disclosure_publication
  for each statement execute function watch_stays();
