-- Who is told of what, and whether it has reached them; what rounds of visits that failed as a whole were made of.

-- Sites that were visited a second time because too many failed at once, and whether it stayed so over many networks: then the round
-- is void as well.
alter table probe_rounds add revisited integer not null default 0;
alter table probe_rounds add is_suspicious boolean not null default false;

-- Where somebody is told what goes wrong at a body and everything below it.
create table alert_channels (
  id uuid primary key,
  organization_id uuid not null references organizations,
  name text not null check (name <> ''),
  kind text not null check (kind in ('mail', 'webhook', 'wecom', 'dingtalk')),
  -- Of mail: who gets it.
  recipients text[] not null default '{}',
  -- Of the others: where it is sent. That of a robot has its key in it; neither it nor the secret is ever shown again.
  url text,
  secret text,
  -- What it is told of; see src/core/monitoring/alerts.ts.
  causes text[] not null,
  language text not null default 'zh' check (language in ('zh', 'en')),
  is_enabled boolean not null default true,
  created_at timestamptz not null,
  sent_at timestamptz,
  -- The last message that did not get through, until one does.
  failure text,
  failed_at timestamptz,
  version integer not null default 1,
  check ((kind = 'mail') = (url is null)),
  check (kind <> 'mail' or cardinality(recipients) > 0)
);
create index alert_channels_organization on alert_channels (organization_id);

-- Something that is wrong at a site, from when it was seen until it was not any more.
create table alerts (
  id uuid primary key,
  target_id uuid not null references targets,
  cause text not null check (cause in ('down', 'availability', 'certificate', 'finding')),
  -- Of a finding the check; one alert for each.
  subject text not null default '',
  -- 2 is worse than 1.
  level smallint not null check (level in (1, 2)),
  -- What the text of a message is made of.
  facts jsonb not null,
  opened_at timestamptz not null,
  cleared_at timestamptz
);
create unique index alerts_open on alerts (target_id, cause, subject) where cleared_at is null;
create index alerts_time on alerts (opened_at desc, id);

-- One message to one channel, until it got through or was given up. At least once: a process that dies in between sends it again.
create table alert_deliveries (
  id uuid primary key,
  -- In the order in which they happened.
  number bigint generated always as identity,
  channel_id uuid not null references alert_channels on delete cascade,
  -- Null: a test.
  alert_id uuid references alerts,
  change text not null check (change in ('opened', 'raised', 'cleared', 'test')),
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts integer not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  check ((change = 'test') = (alert_id is null))
);
create index alert_deliveries_due on alert_deliveries (due_at) where sent_at is null and given_up_at is null;
create index alert_deliveries_alert on alert_deliveries (alert_id);
create index alert_deliveries_channel on alert_deliveries (channel_id);

-- Whether a site can be reached over IPv6 as well, once a day. It costs a site nothing: what counts is how visitors reach it, and the
-- most of them have IPv4.
create table ipv6_visits (
  target_id uuid not null references targets,
  day date not null,
  -- Whether its host name has an address of IPv6 at all; without one nothing was visited.
  has_address boolean not null,
  -- As in `probes`.
  state smallint,
  failure smallint not null default 0,
  status smallint,
  total_ms integer,
  primary key (target_id, day),
  check (has_address = (state is not null))
);
