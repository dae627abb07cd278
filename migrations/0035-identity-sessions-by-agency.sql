-- Which agency's hand-over began a session, by the agency's handle and its key; such a session proved nothing itself.
alter table identity_session add column agency text, add column agency_key text;
alter table identity_session drop constraint identity_session_proof_check;
alter table identity_session add constraint identity_session_proof_check
  check (proof in ('known-device', 'code', 'passkey', 'app', 'recovery-code', 'agency'));
alter table identity_session add constraint identity_session_agency_named
  check (num_nonnulls(agency, agency_key) = case when proof is not distinct from 'agency' then 2 else 0 end);
create index identity_session_by_agency on identity_session (agency, agency_key) where agency is not null and ended_at is null;
