-- Who was at a desk when, for those who look for contacts.
create view testing.public_desk with (security_invoker = true) as
select s.id as sample_id, s.person_id as resident_id, s.area_key, s.station_id, s.taken_at, s.recorded_at
from testing.samples s
where s.resident_id is not null and not exists (select from testing.sample_voids v where v.sample_id = s.id);
comment on view testing.public_desk is 'Residents at sampling desks, for other modules.';

-- Whoever asks what is new reads the last blocks only, and writing pays next to nothing.
create index samples_recorded on testing.samples using brin (recorded_at);
