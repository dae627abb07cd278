-- The key that stays in the browser. Kept of it is a keyed hash, and what it has signed of late, so that nothing it signed
-- counts twice. A device that has shown none is weighed as before.
-- handling: risk_device | customer: key nonces
alter table risk_device
  add column key bytea check (length(key) = 32),
  add column nonces bytea[] not null default '{}' check (cardinality(nonces) <= 16);
