-- retention: assurance_certificate | for good | which certificates there were, over what, until when | none

-- A certificate with its scope. The claim is never shown without the departments it holds for (S2-16), nor past its day (S2-17).
create table assurance_certificate (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  standard text not null check (length(standard) between 1 and 100),
  -- [{ "ja": "…", "en": "…" }]: the departments it holds for, and no others.
  departments jsonb not null check (jsonb_typeof(departments) = 'array' and jsonb_array_length(departments) between 1 and 50),
  number text not null check (length(number) between 1 and 100),
  issuer text not null check (length(issuer) between 1 and 200),
  issued_on date not null,
  expires_on date not null check (expires_on > issued_on)
);
