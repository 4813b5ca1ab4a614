-- Alarms are looked for every minute among grounds that do not bring their last day; home measures are many and do.
create index grounds_without_measures on passes.grounds (known_at) where source <> 'PEOPLE';
