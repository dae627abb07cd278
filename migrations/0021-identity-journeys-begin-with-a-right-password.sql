-- A sign-in is stored from its first stop on; one that waits for a password has no row any more.
delete from identity_journey where step = 'password';
alter table identity_journey drop constraint identity_journey_step_check,
  add constraint identity_journey_step_check check (
    step in ('identify', 'company', 'address', 'prove-address', 'code', 'new-password', 'done'));
