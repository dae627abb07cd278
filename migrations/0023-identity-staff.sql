-- The operator's own people sign in like administrators, at a door of their own. They stand in a company that is the
-- operator's and no customer's: neither can staff be put into a company, nor a company's person among the staff.
alter table identity_account drop constraint identity_account_kind_check,
  add constraint identity_account_kind_check check (kind in ('administrator', 'ticketing-manager', 'traveller',
    'desk-agent', 'member-office', 'security-officer', 'ciso', 'auditor')),
  add constraint identity_account_staff_apart check (
    (kind in ('desk-agent', 'member-office', 'security-officer', 'ciso', 'auditor'))
    = (company_id = '00000000-0000-4000-8000-000000000001')),
  -- A code is asked of them at every sign-in; it must have somewhere to go.
  add constraint identity_account_staff_address check (
    company_id <> '00000000-0000-4000-8000-000000000001' or address is not null);

alter table identity_journey drop constraint identity_journey_door_check,
  add constraint identity_journey_door_check check (door in ('member', 'administrator', 'staff'));
