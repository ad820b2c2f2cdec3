-- First and last days of campaigns, which offices set for themselves and everything below them. The setting `dates` holds where there are none.
create table campaign_dates (
  id uuid primary key,
  organization_id uuid not null references organizations,
  title text not null check (title <> ''),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  version integer not null default 1
);
create index campaign_dates_organization on campaign_dates (organization_id);
create index campaign_dates_first on campaign_dates (first_day, id);

-- A look is asked for by site: one that lies in the weeks of two campaigns counts for both.
create index campaign_looks_target on campaign_looks (target_id, planned_at);
