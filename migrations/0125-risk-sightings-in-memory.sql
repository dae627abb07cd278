-- Proved sign-ins are counted from the memory of the node that saw them: written, they were deleted again within ten seconds.
drop table risk_sighting;
