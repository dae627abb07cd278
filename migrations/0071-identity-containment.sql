-- A hold of the security office is lifted by the security office alone: whoever has taken over a mailbox resets a password
-- too, and an administrator may be the one who is looked into.
alter table identity_case add column by_office boolean not null default false,
  drop constraint identity_case_lifted_by_check,
  add constraint identity_case_lifted_by_check check (lifted_by in ('reset', 'administrator', 'desk', 'security-office'));
