-- A member's newest reset says which browser has tries of its own; it must not be looked for in the whole table.
create index identity_journey_by_member on identity_journey (member_number) where member_number is not null;
