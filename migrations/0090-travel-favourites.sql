-- retention: travel_favourite | until its person drops it or is forgotten | chosen quickly what is often booked | none
-- handling: travel_favourite | customer: company_id id person_id origin destination colleague_id created_at

-- お気に入り: a way somebody flies often, or a colleague who often flies along. Nobody else sees it.
create table travel_favourite (
  company_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  origin text check (origin ~ '^[A-Z]{3}$'),
  destination text check (destination ~ '^[A-Z]{3}$'),
  colleague_id uuid,
  created_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, person_id) references organisation_person (company_id, id) on delete cascade,
  foreign key (company_id, colleague_id) references organisation_person (company_id, id) on delete cascade,
  check (num_nonnulls(origin, colleague_id) = 1 and (origin is null) = (destination is null)),
  check (origin <> destination),
  check (person_id <> colleague_id)
);
-- Each once, however often it is chosen.
create unique index travel_favourite_route on travel_favourite (company_id, person_id, origin, destination)
  where origin is not null;
create unique index travel_favourite_colleague on travel_favourite (company_id, person_id, colleague_id)
  where colleague_id is not null;
create index travel_favourite_of_colleague on travel_favourite (company_id, colleague_id) where colleague_id is not null;
