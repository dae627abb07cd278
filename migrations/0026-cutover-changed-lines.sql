-- Null: the person has chosen himself since, and no line of an export changes it any more.
alter table cutover_person alter column login_notice drop not null;
-- A million rows of one import: looking each of them up costs more than writing them. Imports are not deleted before their people.
alter table cutover_person drop constraint cutover_person_import_id_fkey;
drop index cutover_person_by_import;
