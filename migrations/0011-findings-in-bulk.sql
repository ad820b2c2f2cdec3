-- Findings are written by the hundred thousand in one transaction: few indexes, and each key short.

-- What makes a finding the same over inspections: 32 bits of the target's hash, so that those of one target lie together, and 96 bits
-- of the hash of check and problem. Null: a person has found it.
alter table findings add column problem_key uuid;
update findings set problem_key = encode(
  substr(sha256(convert_to(target_id::text, 'UTF8')), 1, 4)
    || substr(sha256(convert_to(check_id || ' ' || problem, 'UTF8')), 1, 12), 'hex')::uuid
  where check_id is not null;
alter table findings drop column problem_sha256;
create unique index findings_problem on findings (problem_key);

-- When it was opened, came back, went, was decided about or turned out worse. That it was seen again changes nothing in any index.
alter table findings add column changed_at timestamptz;
update findings set changed_at = greatest(opened_at, gone_at,
  (select max(moment) from reviews where finding_id = findings.id),
  (select max(moment) from finding_changes where finding_id = findings.id));
alter table findings alter column changed_at set not null;

-- Targets are never removed, and the one of an inspection is locked while its findings are written: not looked up for each of them.
alter table findings drop constraint findings_target_id_fkey;

drop index findings_seen;
drop index findings_check;
drop index findings_target;
drop index findings_target_opened;
drop index findings_counted;
drop index findings_target_decided;
drop index findings_decision;
drop index findings_veto;
drop index findings_unsettled;
drop index findings_gone;
drop index findings_by_hand;
-- Lists by the moment of the last change, or in the order in which findings were opened (ids are in order of time).
create index findings_changed on findings (changed_at, id);
create index findings_check on findings (check_id, changed_at, id);
-- The findings of a few targets are chosen from without reading any that is not shown.
create index findings_target on findings (target_id, changed_at, id) include (check_id, decision, presence, outcome, is_veto);
-- Units see what is confirmed of their own.
create index findings_target_decided on findings (target_id, decision, changed_at, id) where decision <> 'open';
-- Most are open and read by no veto: the others are found among few.
create index findings_decision on findings (decision, changed_at, id) where decision <> 'open';
create index findings_veto on findings (changed_at, id) where is_veto;
create index findings_unsettled on findings (outcome, changed_at, id) where outcome <> 'failed';
create index findings_gone on findings (changed_at, id) where presence = 'gone';
create index findings_by_hand on findings (changed_at, id) where check_id is null;

-- How many findings of a target are there, by decision: counted anew in each transaction that changes them.
create table finding_counts (
  target_id uuid primary key references targets,
  open integer not null default 0,
  proposed integer not null default 0,
  confirmed integer not null default 0,
  dismissed integer not null default 0
);
insert into finding_counts
  select target_id, count(*) filter (where decision = 'open'), count(*) filter (where decision = 'proposed'),
    count(*) filter (where decision = 'confirmed'), count(*) filter (where decision = 'dismissed')
  from findings where presence = 'present' group by target_id;
