-- A person's timeline asks for the newest facts of some names; a flood of other facts about him must not be read over.
create index platform_fact_by_subject_and_name on platform_fact (subject_id, name, seq) where subject_id is not null;
drop index platform_fact_by_subject;
