-- Put out of use by "this was not me", of which nobody has proved anything yet: it goes when administrator or desk lift the
-- hold, never at a reset, which a thief who reads the mail could make.
alter table identity_authenticator add column reported_at timestamptz,
  add constraint identity_authenticator_reported_is_lost check (reported_at is null or lost_at is not null);
