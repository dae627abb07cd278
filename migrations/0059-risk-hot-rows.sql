-- Every proved sign-in moves these dates, and one job a night asks for them: it may read the table from end to end, so that
-- a sign-in changes a row in place and no index.
drop index risk_account_by_age;
drop index risk_device_by_age;
alter table risk_account set (fillfactor = 60);
alter table risk_device set (fillfactor = 60);
