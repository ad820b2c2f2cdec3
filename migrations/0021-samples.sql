-- Spot checks (抽查) as they were drawn: what there was to draw from, what was taken for failed and by what source, and what came out.
-- Whoever has these rows draws the same again; their hashes stand in the event of the draw.

create table samples (
  id uuid primary key,
  -- Of everything below this body; null: of everything there is.
  organization_id uuid references organizations,
  drawn_at timestamptz not null,
  -- Null: on the machine itself.
  drawn_by uuid references users,
  -- Day whose statuses and names counted.
  held_on date not null,
  share double precision not null check (share > 0 and share <= 1),
  seed text not null,
  -- What told who failed the last time: {campaigns: [{id, title, assessedOn, resultSha256, failed}], sample: {id, drawnAt, failed} | null, given: [names]}.
  sources jsonb not null,
  -- Of those, what no target in scope is called by: [{source, name}].
  unmatched jsonb not null,
  in_scope integer not null,
  drawn integer not null,
  -- Of the texts of src/core/model/registry/sample-text.ts.
  basis_sha256 text not null,
  drawn_sha256 text not null
);
create index samples_organization on samples (organization_id, drawn_at desc, id desc);

create table sample_entries (
  sample_id uuid not null references samples,
  target_id uuid not null references targets,
  stratum text not null,
  -- 'campaign', 'sample', 'given'; empty: it did not fail.
  failed_by text[] not null,
  is_drawn boolean not null,
  primary key (sample_id, target_id)
);

create trigger samples_stay before update or delete on samples for each row execute function refuse_change();
create trigger samples_stay_whole before truncate on samples for each statement execute function refuse_change();
create trigger sample_entries_stay before update or delete on sample_entries for each row execute function refuse_change();
create trigger sample_entries_stay_whole before truncate on sample_entries for each statement execute function refuse_change();
