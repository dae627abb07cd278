-- The operator's dates as data: a moved one holds on every node with the next act. A row is never changed but for the
-- moment in which the next one took its place; the standing one has none.
create table platform_date (
  seq bigint generated always as identity primary key,
  name text not null check (name in ('cutOver', 'oldPasswordsUntil', 'manual')),
  -- A day of Asia/Tokyo, or an instant in its time.
  value text not null check (value ~ '^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\+09:00)?$'),
  set_by text not null,
  reason text not null check (length(reason) between 1 and 500),
  set_at timestamptz not null,
  replaced_at timestamptz
);
create unique index platform_date_one_standing on platform_date (name) where replaced_at is null;

-- retention: platform_date | for good, one row a move | which rules hold when, and who moved a date and why | none
