-- Who is told of what, and whether it has reached them; what rounds of visits that failed as a whole were made of.

-- Sites that were visited a second time because too many failed at once, and whether it stayed so over many networks: then the round
-- is void as well.
alter table probe_rounds add revisited integer not null default 0;
alter table probe_rounds add is_suspicious boolean not null default false;
