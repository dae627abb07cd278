-- retention: cutover_rehearsal | 400 days | how many people of each reason remained, run by run | cutover.rehearse
-- retention: cutover_rehearsal_company | until the next rehearsal has ended | the same by company; nothing of single people | cutover.rehearse
-- retention: cutover_invitation | 30 days | so that nobody is asked to act twice a day | cutover.rehearse

-- "On this day, who could not sign in?" as it was answered; kept for the trend.
create table cutover_rehearsal (
  id uuid primary key,
  on_day date not null,
  state text not null default 'waiting' check (state in ('waiting', 'managers', 'travellers', 'done', 'failed')),
  asked_by text not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  -- {"accounts": …, "cannot": …, "stopped": …, "should": …, "findings": [{"reason", "severity", "repairer", "people"}]}
  totals jsonb,
  check ((state in ('done', 'failed')) = (ended_at is not null)),
  check ((state = 'done') = (totals is not null))
);
create index cutover_rehearsal_by_time on cutover_rehearsal (asked_at);

create table cutover_rehearsal_company (
  company_id uuid not null,
  rehearsal_id uuid not null references cutover_rehearsal (id) on delete cascade,
  accounts integer not null,
  cannot integer not null,
  stopped integer not null,
  should integer not null,
  findings jsonb not null,
  primary key (company_id, rehearsal_id)
);
-- The desk reads the companies by how many of their people are shut out.
create index cutover_rehearsal_company_in_order
  on cutover_rehearsal_company (rehearsal_id, cannot desc, stopped desc, company_id);

-- Who was asked to act, by his company's administrator or by the desk.
create table cutover_invitation (
  company_id uuid not null,
  account_id uuid not null,
  invited_at timestamptz not null,
  primary key (company_id, account_id)
);
create index cutover_invitation_by_time on cutover_invitation (invited_at);
