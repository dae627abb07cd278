-- retention: assurance_inquiry | 7 years after its answer, or after it came if nobody answered; name, address and words 180 days | what customers asked, and whether they were answered in time | assurance.tidy

-- What nobody answers is forgotten, too: that it came, and that it was left unanswered, stays.
alter table assurance_inquiry drop constraint assurance_inquiry_check3;
drop index assurance_inquiry_to_wipe;
create index assurance_inquiry_to_wipe on assurance_inquiry (coalesce(answered_at, received_at)) where sealed is not null;
