-- What inspections had among the blobs that are let go: each goes as soon as no finding, no campaign and no other inspection has it.
create table loose_blobs (
  sha256 text not null,
  target_id uuid not null references targets,
  -- When it is looked at again.
  due_at timestamptz not null,
  primary key (sha256, target_id)
);
create index loose_blobs_due on loose_blobs (due_at);

-- What was still pointed at when an inspection was let go stayed for ever.
insert into loose_blobs (sha256, target_id, due_at)
  select distinct on (hash, target_id) hash, target_id, expired_at from inspections, unnest(kept_blobs) as one (hash)
  where expired_at is not null;
update inspections set kept_blobs = '{}' where expired_at is not null;

-- Those that were made before it was written down what they have, which is read from what they brought.
create index inspections_unrecorded on inspections (id) where kept_blobs is null and state = 'done';
