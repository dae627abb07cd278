-- Officers and employees of the group sign in at the door of staff too: for what is asked of themselves, and nothing else.
alter table identity_account drop constraint identity_account_kind_check,
  add constraint identity_account_kind_check check (kind in ('administrator', 'ticketing-manager', 'traveller',
    'desk-agent', 'member-office', 'security-officer', 'ciso', 'auditor', 'employee')),
  drop constraint identity_account_staff_apart,
  add constraint identity_account_staff_apart check (
    (kind in ('desk-agent', 'member-office', 'security-officer', 'ciso', 'auditor', 'employee'))
    = (company_id = '00000000-0000-4000-8000-000000000001'));
