-- How often its worker was lost while it had it: one that brings down every machine is not tried for ever.
alter table inspections add column losses smallint not null default 0;
