-- What bodies were called, and whose websites and accounts were, on any past day: bodies are renamed and merged.

create table organization_names (
  organization_id uuid not null references organizations,
  -- From this day until the day before the next one.
  since date not null,
  full_name text not null,
  short_name text not null,
  primary key (organization_id, since)
);
-- Nobody has written down when a name began that was there before this table.
insert into organization_names (organization_id, since, full_name, short_name)
  select id, coalesce(opened_on, '0001-01-01'), full_name, short_name from organizations;

-- Whose a website or account was before it went to the body that it belongs to now.
create table target_owners (
  target_id uuid not null references targets,
  -- The day from which it was somebody else's.
  until date not null,
  organization_id uuid not null references organizations,
  primary key (target_id, until)
);
create index target_owners_organization on target_owners (organization_id);
