-- A sealed tube never changes: when its first and its last swab were taken is kept with it, so that statistics of a city need not read every swab.
alter table testing.tubes add first_at timestamptz, add last_at timestamptz, add check (num_nonnulls(first_at, last_at) in (0, 2));
comment on column testing.tubes.first_at is 'When the first swab in it was taken; written by its seal. Absent when its swabs had been forgotten before this was kept.';
comment on column testing.tubes.last_at is 'When the last swab in it was taken; as first_at.';
update testing.tubes t
set first_at = inside.first_at, last_at = inside.last_at
from (
  select s.tube_code, min(s.taken_at) as first_at, max(s.taken_at) as last_at
  from testing.samples s
  where not exists (select from testing.sample_voids v where v.sample_id = s.id)
  group by s.tube_code
) as inside
where t.code = inside.tube_code and t.sealed_at is not null;
