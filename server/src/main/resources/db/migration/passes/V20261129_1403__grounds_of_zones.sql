-- Whoever lives in a zone has a ground for each level of it, once.
create unique index grounds_of_zones on passes.grounds (evidence, resident_id) where source = 'ZONES';
