-- retention: assurance_mail_report | 2 years after it came; of a drill, with its mail, 90 days | suspicious mails people reported, until they are looked at and learned from | assurance.tidy assurance.drills-forget
-- handling: assurance_drill_message | confidential: answered_at

-- When the person himself answered a drill mail; what he wrote is not kept.
alter table assurance_drill_message add column answered_at timestamptz;
create index assurance_mail_report_of_drills on assurance_mail_report (colleague_id) where state = 'drill';
