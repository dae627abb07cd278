-- Statements are summed out of the index alone; a search is led by a day, an amount, a counterparty or a department.
drop index travel_ledger_statement;
create index travel_ledger_statement on travel_ledger (company_id, month, department_id, id) include (kind, amount, tax);
drop index travel_ledger_records;
create index travel_ledger_by_day on travel_ledger (company_id, traded_on, id);
create index travel_ledger_by_amount on travel_ledger (company_id, abs(amount), id);
create index travel_ledger_by_counterparty on travel_ledger (company_id, counterparty, traded_on, id);
create index travel_ledger_of_department on travel_ledger (company_id, department_id, traded_on, id);
