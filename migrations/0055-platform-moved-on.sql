-- Raised where an act was sure of something that no longer holds when it is written: the whole act is undone.
create function platform_moved_on() returns boolean language plpgsql volatile as
  $$ begin raise exception 'what the act was sure of has changed' using errcode = 'SK409'; end $$;
