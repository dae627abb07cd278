-- The list of bulk actions, newest first. Ids are drawn by each node's own clock and say nothing of that between two nodes.
create index organisation_bulk_in_order on organisation_bulk (company_id, created_at, id) where state <> 'previewed';
