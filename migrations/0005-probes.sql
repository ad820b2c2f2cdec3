-- Whether websites can be reached: visits of the whole year, by month, and what they come to by day.

create sequence probe_round_numbers;

-- What one machine visited at one time, and whether its own network worked (control addresses).
create table probe_rounds (
  number bigint not null default nextval('probe_round_numbers'),
  began_at timestamptz not null,
  took_ms integer not null,
  prober text not null,
  sites integer not null,
  failed integer not null,
  -- How often controls were asked during the round, and how often none of them answered: then the round is void.
  controls_asked integer not null,
  controls_failed integer not null,
  is_void boolean not null,
  primary key (number)
);
create index probe_rounds_time on probe_rounds (began_at);

-- One visit. Partitions are made ahead, a month each (China time), and dropped whole. Numbers of states and failures stand in
-- src/core/monitoring/probe-codes.ts; times are milliseconds, at most 32767.
create table probes (
  target_id uuid not null,
  -- When it was planned: one visit of a site at one planned moment, whoever made it.
  planned_at timestamptz not null,
  round bigint not null,
  -- Seconds after the planned moment.
  late_s smallint not null,
  -- 0 open, 1 failed, 2 void
  state smallint not null,
  -- 0: none
  failure smallint not null,
  status smallint,
  dns_ms smallint,
  tcp_ms smallint,
  tls_ms smallint,
  first_byte_ms smallint,
  total_ms smallint not null,
  -- 4 or 6; null: there was no connection.
  family smallint,
  certificate_days smallint,
  primary key (target_id, planned_at)
) partition by range (planned_at);

-- Kept together with the visits, in the same transaction. Days of China.
create table probe_days (
  target_id uuid not null references targets,
  day date not null,
  open integer not null default 0,
  failed integer not null default 0,
  void integer not null default 0,
  -- Of the open ones.
  total_ms bigint not null default 0,
  slowest_ms integer not null default 0,
  -- As it was last seen.
  certificate_days smallint,
  primary key (target_id, day)
);
create index probe_days_failed on probe_days (day, target_id) where failed > 0;

-- The next visit of each site, and who has taken it on. A lease that ran out is anybody's.
create table probe_schedule (
  target_id uuid primary key references targets,
  next_at timestamptz not null,
  leased_by text,
  leased_until timestamptz
);
create index probe_schedule_next on probe_schedule (next_at);
