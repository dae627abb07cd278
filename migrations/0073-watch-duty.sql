-- retention: watch_shift | 3 years after it ended | who was on call when, as proof that somebody always was | watch.tidy
-- Who is on call when. Shifts overlap when they are handed over; where none stands, nobody watches.
create table watch_shift (
  id uuid primary key,
  account_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '7 days'),
  planned_at timestamptz not null,
  planned_by uuid not null,
  removed_at timestamptz,
  removed_by uuid,
  check ((removed_at is null) = (removed_by is null))
);
create index watch_shift_in_order on watch_shift (ends_at, starts_at) where removed_at is null;
