-- retention: platform_old_form | a day after the last old hash of the form is gone | how long refusals wait so that none shows by its time whose hash it was | identity.wrap-old-hashes, membership.wrap-old-hashes

-- Slow forms of old password hashes that are in use, with the time each takes here. Names no person and no company.
create table platform_old_form (
  -- The room that holds such hashes.
  holder text not null,
  form text not null,
  ms integer not null check (ms > 0),
  noted_at timestamptz not null,
  primary key (holder, form)
);
