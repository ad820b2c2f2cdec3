-- Who began from within: the account that its owner ties to an issuer. Null: somebody who wants to come in.
alter table sign_on_attempts add column user_id uuid references users on delete cascade;
