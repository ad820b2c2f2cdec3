-- How fresh the sections of websites are, as the last whole inspection saw them.

-- Day of the newest entry; null: none has a day, or nobody has looked yet (then `seen_at` is null, too).
alter table sections add column newest date;
alter table sections add column entries integer;
alter table sections add column seen_at timestamptz;

-- The overview asks for all sites of two weeks, and which of them a veto may meet.
create index probe_days_day on probe_days (day);
create index findings_veto_targets on findings (target_id, decision) where is_veto and presence = 'present';
