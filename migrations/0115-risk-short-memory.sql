-- Memories are packed in a third of the bytes, and hashes in them are shorter: what was remembered until now cannot be compared
-- with them. It is forgotten; everybody is asked for a code once.
truncate risk_device, risk_account, risk_sighting;
update risk_scale set version = version + 1, body = body || '{
  "counts": {"network": {}, "country": {}, "shape": {}, "browser": {}},
  "sums": {"network": 0, "country": 0, "shape": 0, "browser": 0}}';
alter table risk_account alter column state set not null;
