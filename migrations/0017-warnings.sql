-- What is wrong with the service itself, from when it was seen until it was not any more; told once to the channels of the bodies at
-- the top, and once when it is over.

create table service_warnings (
  -- 'view-void': nothing can be said of sites; 'clock-differs': the clock of the machine is not that of the database.
  code text not null check (code in ('view-void', 'clock-differs')),
  machine text not null,
  since timestamptz not null,
  primary key (code, machine)
);

-- A message about the service is about no site: its words are kept as they are.
alter table alert_deliveries add notice jsonb;
alter table alert_deliveries drop constraint alert_deliveries_change_check;
alter table alert_deliveries drop constraint alert_deliveries_check;
alter table alert_deliveries add check (change in ('opened', 'raised', 'cleared', 'test', 'notice'));
alter table alert_deliveries add check ((change in ('test', 'notice')) = (alert_id is null));
alter table alert_deliveries add check ((change = 'notice') = (notice is not null));
