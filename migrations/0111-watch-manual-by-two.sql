-- Who writes a version of the manual is not who puts it in force. Versions from before stand as they were.
alter table watch_manual add constraint watch_manual_by_two check (written_by <> published_by) not valid;
