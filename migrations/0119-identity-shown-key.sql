-- The key that was shown when a journey began and the nonce it signed, until a code is passed; no byte when the proof did
-- not hold.
-- handling: identity_journey | confidential: shown_key
alter table identity_journey add column shown_key bytea check (length(shown_key) in (0, 48));
