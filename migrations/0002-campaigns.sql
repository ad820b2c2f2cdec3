-- Finished computations and their documents. The bytes lie in the blob store under their hash.

create table campaigns (
  id uuid primary key,
  organization_id uuid not null references organizations,
  title text not null check (title <> ''),
  scheme_id text not null,
  scheme_sha256 text not null,
  assessed_on date,
  result_sha256 text not null,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create index campaigns_organization on campaigns (organization_id);

create table campaign_files (
  campaign_id uuid not null references campaigns,
  name text not null,
  sha256 text not null,
  bytes bigint not null,
  primary key (campaign_id, name)
);
