-- By what a spot check told its groups apart, beside the kind.

alter table samples add column strata text[] not null default array['class', 'level', 'region'];
