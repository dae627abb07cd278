-- retention: risk_raised_network | until it has ended, then swept the next night | sign-ins from a network that must pass a code whatever is known of them | risk.purge
-- The security office distrusts a network for a while. Read with the past of an account, so that no sign-in asks more often.
create table risk_raised_network (
  -- As the server sees it: /24 of IPv4, /48 of IPv6, what one holder has at least.
  network text primary key check (network ~ '^[0-9a-f.:]{2,45}/(24|48)$'),
  until timestamptz not null,
  raised_at timestamptz not null,
  check (until > raised_at)
);
