-- How fresh the sections of websites are, as the last whole inspection saw them.

-- Day of the newest entry; null: none has a day, or nobody has looked yet (then `seen_at` is null, too).
alter table sections add column newest date;
alter table sections add column entries integer;
alter table sections add column seen_at timestamptz;
