-- retention: assurance_reminder | 90 days after the last mail | so that nobody is reminded twice within a week | assurance.tidy
-- handling: assurance_reminder | confidential: address reminded_on things
-- handling: assurance_colleague | confidential: language

-- The language of somebody who has no account to choose it with.
alter table assurance_colleague add column language text not null default 'ja' check (language in ('ja', 'en'));

-- Who was reminded last on which day, and of how much. By address: one person may be of the group and answer for something.
create table assurance_reminder (
  address text primary key check (address = lower(address)),
  reminded_on date not null,
  things integer not null check (things > 0)
);
create index assurance_reminder_old on assurance_reminder (reminded_on);
