-- How somebody was judged is the one fact of each sign-in that is never asked for by its person: the security office finds
-- it by search. Entered in the index of what he is shown, it took a sign-in as much time as the fact itself.
create index platform_fact_shown_by_subject_and_name on platform_fact (subject_id, name, seq)
  where subject_id is not null and name not in ('sign-in-judged', 'operation-judged');
drop index platform_fact_by_subject_and_name;
