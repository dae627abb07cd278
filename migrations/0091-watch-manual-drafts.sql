-- retention: watch_manual_draft | until it is in force, one row | the next version of the manual, while it is written | none
-- handling: watch_manual | internal: written_by published_at
-- handling: watch_manual_draft | internal: only_one revision title_ja title_en text_ja text_en tasks written_by written_at

-- Who wrote a version, beside who put it in force, and when he did.
alter table watch_manual add column written_by uuid;
alter table watch_manual add column published_at timestamptz;
update watch_manual set written_by = published_by, published_at = effective_at;
alter table watch_manual alter column written_by set not null;
alter table watch_manual alter column published_at set not null;

-- The version that is being written; each saving has a revision of its own, so that nobody puts in force what he has not read.
create table watch_manual_draft (
  only_one boolean primary key default true check (only_one),
  revision uuid not null,
  title_ja text not null, title_en text not null,
  text_ja text not null, text_en text not null,
  tasks jsonb not null check (jsonb_array_length(tasks) between 1 and 50),
  written_by uuid not null,
  written_at timestamptz not null
);
