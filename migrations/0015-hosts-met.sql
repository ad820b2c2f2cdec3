-- Hosts that inspections came across below the domain of a registered site, and that nobody registered (47号: one unit one site, no
-- site beside the register). Whether one is registered by now is asked when they are listed.

-- The host of an address as browsers write it, without port and without `www.`: so they are compared.
create function plain_host(address text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(regexp_replace(lower(split_part(regexp_replace(address, '^[a-z]+://', ''), '/', 1)), ':\d+$', ''), '^www\.', '')
$$;
-- Written out once more: a function that stands in an index finds none but those of the system.
create function plain_hosts(hosts text[]) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(regexp_replace(regexp_replace(lower(host), ':\d+$', ''), '^www\.', '')), '{}')
  from unnest(hosts) as one(host)
$$;
create index websites_host on websites (plain_host(home_url));
create index websites_hosts on websites using gin (plain_hosts(hosts));
create index accounts_host on accounts (plain_host(url)) where url <> '';

create table met_hosts (
  id uuid primary key,
  host text not null unique,
  -- The registered site below whose domain it lies, and the one on which it was met the last time.
  site_id uuid not null references targets,
  met_on_id uuid not null references targets,
  -- An address there, and the page that leads to it.
  url text not null,
  page text,
  -- Whether anything answered there; null: nobody asked.
  answers boolean,
  first_seen timestamptz not null,
  last_seen timestamptz not null,
  -- What people say of it; null: nobody has said.
  answer text check (answer in ('registered', 'not-ours', 'to-be-closed')),
  reason text not null default '',
  answered_by uuid references users,
  answered_at timestamptz,
  version integer not null default 1,
  check ((answer is null) = (answered_at is null))
);
create index met_hosts_site on met_hosts (site_id);
