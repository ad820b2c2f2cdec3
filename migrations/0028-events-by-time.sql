-- Traces are looked through by who did what and when, from either end: of a million the few that are asked for are found at once.

-- Moments stand in the chain as texts with their offset, as they were hashed: what they are depends on no setting.
create function event_time(moment text) returns timestamptz immutable strict parallel safe language sql
  return moment::timestamptz;

create index events_time on events (chain, event_time(moment), number);
create index events_actor on events (chain, actor, number);
create index events_verb on events (chain, verb, number);
