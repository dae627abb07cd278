-- retention: risk_indicator | until it has ended or is taken back, then swept the next night | networks and browsers that intelligence warns of, as the judgement reads them | risk.purge

-- What intelligence warns of, laid out for the judgement: read with the past of an account, so that no sign-in asks more often.
create table risk_indicator (
  -- The indicator of the watch, and which of its values.
  indicator_id uuid not null,
  nth smallint not null,
  network cidr,
  user_agent text check (length(user_agent) <= 400),
  -- 0 is looked for and weighs nothing.
  score smallint not null check (score between 0 and 100),
  half_life_days integer not null check (half_life_days > 0),
  since timestamptz not null,
  until timestamptz not null,
  primary key (indicator_id, nth),
  check (num_nonnulls(network, user_agent) = 1)
);
create index risk_indicator_network on risk_indicator using gist (network inet_ops) where network is not null;
create index risk_indicator_user_agent on risk_indicator (user_agent) where user_agent is not null;
create index risk_indicator_until on risk_indicator (until);
