-- What is written where somebody tries to come in by a name that is nobody's: as much as where it is that of an account, so that the time
-- of an answer does not tell which accounts there are. It says nothing and is never read. As many rows as there are places, for ever.

create table sign_in_shadows (
  place smallint primary key,
  failures integer not null default 0
);
insert into sign_in_shadows (place) select generate_series(0, 255);
