-- Links by which people set a password of their own without having been told one. Only the hash of what a link holds is kept.

create table setup_links (
  -- A new link takes the place of the one before.
  user_id uuid primary key references users on delete cascade,
  token_hash bytea not null unique,
  expires_at timestamptz not null
);
