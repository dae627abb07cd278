-- retention: membership_office_entry | 400 days | each of the member office sees what was done for a member, and what he did himself | membership.tidy

-- What the member office has done for whom. The audit trail says the same for good; this is the office's own list.
create table membership_office_entry (
  id bigint generated always as identity primary key,
  number text not null references membership_member (number) on delete cascade,
  what text not null check (what in ('registered', 'address', 'unlocked', 'full')),
  at timestamptz not null,
  by_account uuid not null
);
create index membership_office_entry_by_account on membership_office_entry (by_account, id desc);
create index membership_office_entry_by_member on membership_office_entry (number, id desc);
create index membership_office_entry_by_age on membership_office_entry (at);

-- Those who still have to become full members wait here for the office.
create index membership_member_temporary on membership_member (number) where status = 'temporary';
