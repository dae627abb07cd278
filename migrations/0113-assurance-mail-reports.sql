-- retention: assurance_mail_report | 2 years after it came | suspicious mails people reported, until they are looked at and learned from | assurance.tidy
-- handling: assurance_mail_report | confidential: id number colleague_id way received_at fingerprint sealed_about sealed_mail state judged_at judged_by alert_id

-- A mail somebody of the group found suspicious. One mail reported twice by one person is one report.
create table assurance_mail_report (
  id uuid primary key,
  -- What its reporter is told.
  number bigint generated always as identity unique,
  -- Whoever left is named by nobody any more.
  colleague_id uuid references assurance_colleague on delete set null,
  way text not null check (way in ('upload', 'mail')),
  received_at timestamptz not null,
  -- Keyed hash by which the same mail is known, whoever reports it.
  fingerprint bytea not null check (length(fingerprint) = 32),
  -- Sender, subject, where its links lead, what is attached; and the mail as it came. Sealed: nobody knows what stands in it.
  sealed_about bytea not null,
  sealed_mail bytea not null,
  state text not null check (state in ('waiting', 'phish', 'harmless', 'drill')),
  judged_at timestamptz,
  judged_by uuid,
  alert_id uuid,
  check ((state in ('phish', 'harmless')) = (judged_at is not null) and (judged_at is null) = (judged_by is null)),
  unique (fingerprint, colleague_id)
);
create index assurance_mail_report_newest on assurance_mail_report (number desc);
create index assurance_mail_report_waiting on assurance_mail_report (number desc) where state = 'waiting';
create index assurance_mail_report_by_colleague on assurance_mail_report (colleague_id, received_at desc);
