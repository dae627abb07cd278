-- Who outside is sent the facts, and how far. One node at a time sends to one receiver: it holds a lease while it does.
create table audit_receiver (
  name text primary key,
  -- All up to here was received.
  seq bigint not null default 0,
  -- The last fact of the batch that is on its way: when nobody knows whether it arrived, exactly this batch goes again.
  sending_to bigint,
  lease uuid,
  leased_until timestamptz,
  last_success_at timestamptz,
  failures int not null default 0,
  -- What went wrong last, in one word; never what the other side said.
  fault text,
  failed_at timestamptz,
  next_try_at timestamptz
);

-- retention: audit_receiver | for good, one row a receiver | how far each receiver of the facts has come | none
