-- What an inspection has kept among the blobs (log, result, report, pages, pictures), so that it can be let go when it is old. Null: it was
-- made before this was written down, and nothing of it is ever removed.
alter table inspections add kept_blobs text[];
-- When it was let go; then `kept_blobs` names what findings still point at.
alter table inspections add expired_at timestamptz;
create index inspections_kept_blobs on inspections using gin (kept_blobs);
create index inspections_expiring on inspections (ended_at) where expired_at is null and kept_blobs is not null;
