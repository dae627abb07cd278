-- The form of an imported hash and how it lies here, as in 'sealed md5,s=1' or 'wrapped bcrypt,c=10'; null for today's.
alter table identity_account add column password_form text generated always as (
  case
    when password_hash like '$sealed$%' then 'sealed ' || split_part(password_hash, '$', 3)
    when password_hash like '$wrapped$%' then 'wrapped ' || split_part(password_hash, '$', 3)
  end
) stored;
-- No hash of another system ever lies bare.
alter table identity_account add constraint identity_account_password_hash_check
  check (password_hash like '$argon2id$%' or password_hash like '$sealed$%' or password_hash like '$wrapped$%');
create index identity_account_by_password_form on identity_account (password_form, id) where password_form is not null;
