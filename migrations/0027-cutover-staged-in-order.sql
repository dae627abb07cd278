-- People and members are entered in slices of lines while the rest of their file is still being read.
create index cutover_staged_member_in_order on cutover_staged_member (line);
create index cutover_staged_person_in_order on cutover_staged_person (line);
