-- Whom one asks at a body (联系人), in the order in which they are asked. Personal data: they stand here and in payloads of events of
-- the object `contacts`, from which they can be erased, and nowhere else.

create table organization_contacts (
  id uuid primary key,
  organization_id uuid not null references organizations,
  place integer not null,
  name text not null check (name <> ''),
  -- 职务、分管、经办: what they are, or what they are asked for.
  duty text not null,
  phone text not null,
  email text not null,
  remark text not null,
  unique (organization_id, place)
);
