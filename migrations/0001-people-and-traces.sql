-- Who is assessed and who assesses: one tree of bodies, the people of each, and the traces of what they changed.

create table organizations (
  id uuid primary key,
  parent_id uuid references organizations,
  -- The body itself and everything above it, from the top: what lies below an office is found by one index.
  lineage uuid[] not null,
  full_name text not null check (full_name <> ''),
  short_name text not null check (short_name <> ''),
  region text not null default '' check (region ~ '^(\d{6})?$'),
  official_order integer not null default 0,
  -- A body that runs assessments of what lies below it (考评办公室).
  is_office boolean not null default false,
  opened_on date,
  -- A body that was merged or abolished is kept: it stands in the notices of its years.
  closed_on date,
  merged_into_id uuid references organizations,
  version integer not null default 1,
  check (closed_on is null or opened_on is null or closed_on >= opened_on),
  check (merged_into_id is null or closed_on is not null)
);
create index organizations_lineage on organizations using gin (lineage);
create index organizations_order on organizations (official_order, id);
create unique index organizations_name on organizations (full_name) where closed_on is null;

create table users (
  id uuid primary key,
  login text not null check (login ~ '^[a-z0-9][a-z0-9._@-]{1,63}$'),
  name text not null,
  organization_id uuid references organizations,
  roles text[] not null,
  password_hash text,
  -- A password that somebody else has seen is good for one login.
  must_change boolean not null default false,
  failures integer not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create unique index users_login on users (login);

create table sessions (
  token_hash bytea primary key,
  user_id uuid not null references users on delete cascade,
  csrf text not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  address text not null,
  agent text not null
);
create index sessions_user on sessions (user_id);
create index sessions_expiry on sessions (expires_at);

create table api_tokens (
  id uuid primary key,
  token_hash bytea not null unique,
  user_id uuid not null references users on delete cascade,
  name text not null,
  -- Null: all that its owner may; otherwise the objects it may read or change.
  scopes text[],
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  used_at timestamptz
);

-- Append-only chains of events: one for the registry, one for each campaign.
create table chains (
  id text primary key,
  length bigint not null default 0,
  head text not null
);

create table events (
  chain text not null references chains,
  number bigint not null,
  moment text not null,
  actor uuid,
  address text not null,
  verb text not null,
  object text not null,
  object_id text not null,
  payload_sha256 text not null,
  previous text not null,
  hash text not null,
  primary key (chain, number)
);
create index events_object on events (object, object_id, moment);

-- What was there before and after. Apart from the chain and held by its hash, so that what is personal can be erased.
create table event_payloads (
  sha256 text primary key,
  payload text not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger events_stay before update or delete on events for each row execute function refuse_change();
create trigger events_stay_whole before truncate on events for each statement execute function refuse_change();

-- The answer to a request that was sent twice.
create table idempotent_replies (
  user_id uuid not null references users on delete cascade,
  key text not null,
  request_sha256 text not null,
  status integer not null,
  body text not null,
  created_at timestamptz not null default now(),
  primary key (user_id, key)
);
create index idempotent_replies_age on idempotent_replies (created_at);

-- Facts of this installation: its name of itself, what was loaded once.
create table settings (
  name text primary key,
  value jsonb not null
);
