-- When the newest post of an account is from, as a person saw it: no platform tells others. The last look counts; those before stay.
create table account_looks (
  target_id uuid not null references accounts,
  -- In the order in which they were written down.
  number bigint generated always as identity,
  -- Day of the newest post; null: there was none.
  newest date,
  seen_on date not null,
  noted_at timestamptz not null,
  -- Null: on the machine itself.
  noted_by uuid references users,
  primary key (target_id, number),
  check (newest <= seen_on)
);

alter table alerts drop constraint alerts_cause_check;
alter table alerts add constraint alerts_cause_check
  check (cause in ('down', 'availability', 'certificate', 'finding', 'account'));
-- Who wanted to hear of everything hears of accounts, too.
update alert_channels set causes = causes || 'account'::text, version = version + 1
  where causes @> array['down', 'availability', 'certificate', 'finding'];
