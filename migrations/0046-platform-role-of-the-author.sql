-- As what its author did it: an administrator, an agent of the desk, the member office. Null where nobody's office was
-- meant: somebody on his way in, a job of the house, the command line. An account's kind never changes, but whoever reads
-- a fact must not have to ask another table who its author once was.
alter table platform_fact add column author_role text;
