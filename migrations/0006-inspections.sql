-- Looks at websites by plan and on demand: who makes them, how far they are, and what they came to.

create table inspections (
  id uuid primary key,
  target_id uuid not null references targets,
  -- 'light': home page and columns, every day; 'full': the whole site, every week.
  depth text not null check (depth in ('light', 'full')),
  -- By plan, around the dates of a campaign, or because somebody asked.
  reason text not null check (reason in ('plan', 'campaign', 'request')),
  asked_by uuid references users,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  created_at timestamptz not null,
  began_at timestamptz,
  ended_at timestamptz,
  -- Counts up with every worker that takes it on: what one of an earlier number brings is refused.
  attempt integer not null default 0,
  -- How often trouble of ours ended it; given back or lost with its worker is none.
  failures smallint not null default 0,
  worker text,
  -- Moment until which the worker has it; a later one means that it was lost.
  leased_until timestamptz,
  -- How far it is: stage, pages, rate, findings, as the collector tells it.
  progress jsonb,
  cancel_asked_at timestamptz,
  -- Of `findings.json`, of the manifest of the observation log, and of the report; the segments lie in the blob store as well.
  result_sha256 text,
  manifest_sha256 text,
  report_sha256 text,
  -- Why the crawl ended, and whether it saw all that there is within its bounds.
  end_reason text,
  is_complete boolean,
  pages integer,
  -- What it changed of what is known of the site: {opened, still, gone, back}.
  changes jsonb,
  -- What went wrong on our side, for people: {code, message: {zh, en}}.
  trouble jsonb,
  check ((state = 'running') = (leased_until is not null)),
  check (state <> 'done' or result_sha256 is not null)
);
-- One site is never looked at twice at once by the whole fleet, and nobody waits for what is under way.
create unique index inspections_running on inspections (target_id) where state = 'running';
create unique index inspections_open on inspections (target_id, depth) where state in ('waiting', 'running');
create index inspections_target on inspections (target_id, created_at desc);
create index inspections_state on inspections (state, created_at);

-- When each site is due next.
create table inspection_schedule (
  target_id uuid not null references targets,
  depth text not null check (depth in ('light', 'full')),
  next_at timestamptz not null,
  primary key (target_id, depth)
);
create index inspection_schedule_next on inspection_schedule (next_at);

-- Places at the addresses that sites stand on: whoever looks at a site holds one of them at its address, over all machines, so that
-- an address that serves hundreds of sites is not asked more than politely.
create table address_places (
  address text not null,
  place smallint not null,
  inspection_id uuid not null references inspections,
  attempt integer not null,
  held_until timestamptz not null,
  primary key (address, place)
);
create index address_places_inspection on address_places (inspection_id);
