-- retention: mail_outbox | 90 days after the mail left or was given up; the body only until then | to answer "was I sent a mail, and when" | mail.purge

-- Mail that an act wants sent, written in that act's transaction. Not a tenant table: mail of a journey whose
-- company is not proved yet has no company.
create table mail_outbox (
  id uuid primary key,
  company_id uuid,
  account_id uuid,
  template text not null,
  language text not null check (language in ('ja', 'en')),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dead', 'expired', 'void')),
  -- Address, subject and text, sealed with a key that is not in the database.
  sealed bytea,
  -- Keyed hash of the address, to find what was sent to it without storing it.
  address_mac bytea not null check (length(address_mac) = 32),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  -- Whoever delivers it holds it until then; a process that was killed lets go by itself.
  leased_until timestamptz,
  last_error text,
  created_at timestamptz not null,
  expires_at timestamptz,
  settled_at timestamptz,
  -- A code lives in here only while it waits: no state may end without wiping it.
  check ((state = 'waiting') = (sealed is not null)),
  check ((state = 'waiting') = (settled_at is null))
);
create index mail_outbox_due on mail_outbox (next_attempt_at) where state = 'waiting';
create index mail_outbox_of_account on mail_outbox (account_id) where state = 'waiting';
create index mail_outbox_by_address on mail_outbox (address_mac, created_at);
create index mail_outbox_settled on mail_outbox (settled_at) where state <> 'waiting';
