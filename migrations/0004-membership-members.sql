-- retention: membership_member | as long as the membership lasts | the one place of a member's password and address | the member office ends memberships
-- Members of the programme belong to no company: one number may travel for two.
create table membership_member (
  number text primary key check (number ~ '^([0-9]{7}|[0-9]{9})$'),
  status text not null check (status in ('full', 'temporary')),
  address text check (length(address) between 3 and 254),
  language text not null check (language in ('ja', 'en')),
  password_hash text check (password_hash like '$argon2%'),
  password_set_at timestamptz,
  created_at timestamptz not null,
  check ((password_hash is null) = (password_set_at is null))
);
