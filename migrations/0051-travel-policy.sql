-- retention: travel_policy | as long as the company | what a company lets its people book | none

-- What a company has set for its trips; without a row the house's own beginning holds.
create table travel_policy (
  company_id uuid primary key references organisation_company (id),
  issuing text not null check (issuing in ('self', 'request', 'request-above-policy')),
  -- Yen with tax for one passenger and flight.
  ceiling integer check (ceiling > 0),
  families text[] not null check (cardinality(families) > 0),
  -- Tickets are issued at least so many hours before departure.
  lead_hours smallint not null check (lead_hours between 0 and 720),
  -- Yen of a whole booking above which issuing asks for a proof.
  step_up_above integer check (step_up_above > 0),
  block_overlaps boolean not null
);
