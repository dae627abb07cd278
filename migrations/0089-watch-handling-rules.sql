-- retention: watch_handling_version | for good, a few rows | which rule held when something was handled | none
-- handling: watch_handling_version | internal: version published_at published_by why classes
-- handling: assurance_control_rule | internal: control_id rule_id
-- handling: assurance_record | internal: place rule_id version at from_at to_at up_to rows rows_hash value verdict reason words attested_by previous hash
-- handling: assurance_rule | internal: id version kind title_ja title_en query params is_as_of measure threshold period_days fresh_hours since
-- handling: assurance_certificate | public: id standard departments number issuer issued_on expires_on

-- What each handling class means, and what is done with it outside the office, by version (S2-05, S2-39). Rows stay.
create table watch_handling_version (
  version integer primary key check (version > 0),
  published_at timestamptz not null,
  published_by uuid not null,
  why text not null check (length(why) between 1 and 1000),
  -- For each class: { meaning: { ja, en }, outside: { ja, en }, download: "anywhere" | "office" }
  classes jsonb not null
);
