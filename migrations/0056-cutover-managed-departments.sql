-- Which departments a ticketing manager had for his own when his line was taken over, by their codes: a later line changes
-- them where nobody has done so here. Null for everybody else.
alter table cutover_person add column managed text;
