-- What is assessed: websites and new-media accounts of organizations, with their life, and the sections of websites.

create table targets (
  id uuid primary key,
  kind text not null check (kind in ('website', 'account')),
  organization_id uuid not null references organizations,
  name text not null check (name <> ''),
  -- The status of today; `target_statuses` has every one with its days.
  status text not null,
  version integer not null default 1
);
create index targets_organization on targets (organization_id);
create index targets_order on targets (name collate "zh-x-icu", id);

-- Which status held from which day on; the last one holds. Who was in scope on a past day is asked here.
create table target_statuses (
  target_id uuid not null references targets,
  since date not null,
  status text not null,
  reason text not null default '',
  primary key (target_id, since)
);

create table websites (
  target_id uuid primary key references targets,
  home_url text not null check (home_url ~ '^https?://'),
  -- Further hosts of the same site.
  hosts text[] not null default '{}',
  -- 网站标识码
  identification_code text,
  -- 政府门户网站, 部门网站, 专项网站
  class text not null check (class in ('portal', 'department', 'special')),
  -- 国务院部门, 省, 市, 县, 乡
  level text not null check (level in ('ministry', 'province', 'city', 'county', 'town')),
  icp text not null default '',
  police text not null default '',
  supervisor text not null default '',
  operator text not null default '',
  address text not null default '',
  -- Whether the body serves the public (对外服务职能); null: not known.
  serves_public boolean
);
create unique index websites_code on websites (lower(identification_code)) where identification_code is not null;
create unique index websites_home on websites (home_url);

create table accounts (
  target_id uuid primary key references targets,
  platform text not null,
  account_id text not null default '',
  url text not null default '',
  -- 订阅号, 服务号 …
  type text not null default '',
  supervisor text not null default '',
  operator text not null default '',
  certified_subject text not null default '',
  opened_on date,
  filing text not null default ''
);
create index accounts_platform on accounts (platform);

create table sections (
  id uuid primary key,
  target_id uuid not null references targets,
  name text not null,
  url text not null,
  -- Kind of section, as inspections name it.
  kind text not null,
  -- Days that may pass without anything new; null: by the scheme.
  longest_age integer check (longest_age > 0),
  -- Whether it is to be updated (应更新), as a person has said; null: proposed by an inspection, nobody has said.
  is_expected boolean,
  version integer not null default 1,
  unique (target_id, url)
);
