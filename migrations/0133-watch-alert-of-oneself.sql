-- Nobody answers the alert about himself with "needs nothing": whoever got into the account it is about would.
-- Rows of before this rule stay as they are.
alter table watch_alert
  add constraint watch_alert_not_ones_own check (dismissed_by <> account_id) not valid;
