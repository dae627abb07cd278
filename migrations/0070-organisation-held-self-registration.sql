-- The security office holds a company's self-registration while it looks into something. It is no setting of the company's:
-- its administrator sees it and cannot end it, and what he has set holds again afterwards.
alter table organisation_self_registration add column held_at timestamptz;
