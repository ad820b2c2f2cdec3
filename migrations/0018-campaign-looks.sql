-- Inspections around the dates of campaigns, which the setting `dates` names: each site once before they begin and once after they end.

create table campaign_looks (
  -- As the setting has it: `2026-12-01/2026-12-15`.
  dates text not null,
  target_id uuid not null references targets,
  side text not null check (side in ('before', 'after')),
  planned_at timestamptz not null,
  primary key (dates, target_id, side)
);
