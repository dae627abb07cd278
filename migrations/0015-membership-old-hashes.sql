-- The form of an imported hash and how it lies here, as in 'sealed md5,s=1' or 'wrapped bcrypt,c=10'; null for today's.
alter table membership_member add column password_form text generated always as (
  case
    when password_hash like '$sealed$%' then 'sealed ' || split_part(password_hash, '$', 3)
    when password_hash like '$wrapped$%' then 'wrapped ' || split_part(password_hash, '$', 3)
  end
) stored;
-- No hash of another system ever lies bare.
alter table membership_member drop constraint membership_member_password_hash_check;
alter table membership_member add constraint membership_member_password_hash_check
  check (password_hash like '$argon2id$%' or password_hash like '$sealed$%' or password_hash like '$wrapped$%');
create index membership_member_by_password_form on membership_member (password_form, number) where password_form is not null;
