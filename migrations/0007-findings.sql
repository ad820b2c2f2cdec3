-- Problems (问题台账): one row for one problem of one target over all inspections, with what people have decided about it.

create table findings (
  id uuid primary key,
  target_id uuid not null references targets,
  -- Null: a person has found it.
  check_id text,
  check_version integer,
  -- Of a check on trial: shown, and never counted.
  is_trial boolean not null default false,
  -- Names of the indicators that read it, of the scheme by which it was found; of one found by a person the indicator it is about.
  indicators text[] not null default '{}',
  -- Whether a veto (单项否决) reads it: then two persons have to confirm it.
  is_veto boolean not null default false,
  -- What is wrong, mostly an address; the same over inspections.
  problem text not null,
  problem_sha256 bytea not null,
  outcome text not null check (outcome in ('failed', 'cantTell', 'untested')),
  about jsonb not null,
  message jsonb not null,
  evidence jsonb not null,
  measured jsonb,
  -- What it looks like: SHA-256 of pictures among the blobs.
  pictures text[] not null default '{}',
  -- Still there, or no more.
  presence text not null default 'present' check (presence in ('present', 'gone')),
  decision text not null default 'open' check (decision in ('open', 'proposed', 'confirmed', 'dismissed')),
  -- What a person has put right when confirming: {message?, about?, measured?}.
  adjusted jsonb,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  gone_at timestamptz,
  -- How often it came back.
  returns integer not null default 0,
  -- Inspections; written in the transaction that ends one, for up to a hundred thousand rows: not looked up for each of them.
  opened_in uuid,
  seen_in uuid,
  found_by uuid references users,
  version integer not null default 1,
  check ((check_id is null) = (found_by is not null)),
  check ((presence = 'gone') = (gone_at is not null))
);
create unique index findings_problem on findings (target_id, check_id, problem_sha256) where check_id is not null;
-- Lists by the moment at which findings were last seen, or in the order in which they were opened (ids are in order of time).
create index findings_seen on findings (seen_at, id);
create index findings_check on findings (check_id, seen_at, id);
create index findings_target on findings (target_id, seen_at, id);
create index findings_target_opened on findings (target_id, id);
create index findings_counted on findings (target_id, presence, decision);
-- Units see what is confirmed of their own.
create index findings_target_decided on findings (target_id, decision, seen_at, id) where decision <> 'open';
-- Most are open and read by no veto: the others are found among few.
create index findings_decision on findings (decision, seen_at, id) where decision <> 'open';
create index findings_veto on findings (seen_at, id) where is_veto;
create index findings_unsettled on findings (outcome, seen_at, id) where outcome <> 'failed';
create index findings_gone on findings (seen_at, id) where presence = 'gone';
create index findings_by_hand on findings (seen_at, id) where check_id is null;

-- What happened to a finding after it was opened, which stands in itself; that it was still there stands in `seen_at` alone.
create table finding_changes (
  finding_id uuid not null references findings,
  -- In the order in which they happened: several may be of one second.
  number bigint generated always as identity,
  moment timestamptz not null,
  change text not null check (change in ('gone', 'back')),
  -- Null: a person said so.
  inspection_id uuid,
  primary key (finding_id, number)
);

-- What people have decided, each with a reason; the last one holds. `close`: what a person found is gone, as a person says.
create table reviews (
  finding_id uuid not null references findings,
  -- In the order in which they were made: several may be of one second.
  number bigint generated always as identity,
  verb text not null check (verb in ('confirm', 'dismiss', 'adjust', 'reopen', 'close')),
  reason text not null,
  -- Null: by a rule.
  user_id uuid references users,
  rule_id uuid,
  moment timestamptz not null,
  before text not null,
  after text not null,
  primary key (finding_id, number)
);
create index reviews_rule on reviews (rule_id) where rule_id is not null;

-- Dismissals that are remembered: what a check says of such addresses or phrases is dismissed until a day.
create table review_rules (
  id uuid primary key,
  -- For one target, or for everything of a body and below it.
  target_id uuid references targets,
  organization_id uuid references organizations,
  check_id text not null,
  -- Pattern of the problem's address with * for anything; null: any.
  url_pattern text,
  -- Words that its quote or problem has; null: any.
  phrase text,
  until date,
  reason text not null check (reason <> ''),
  created_by uuid not null references users,
  created_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid references users,
  version integer not null default 1,
  check ((target_id is null) <> (organization_id is null))
);
create index review_rules_check on review_rules (check_id) where revoked_at is null;
alter table reviews add foreign key (rule_id) references review_rules;
