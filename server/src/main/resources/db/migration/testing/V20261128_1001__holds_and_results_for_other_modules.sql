-- What follows for a person from a result is decided elsewhere: who is held, since when, how that ended, and what was found.
create view testing.public_hold with (security_invoker = true) as
select id, resident_id, area_key, called_at, held_on, settled_at, outcome, settled_by
from testing.calls where held_on is not null and resident_id is not null;
comment on view testing.public_hold is 'Residents who are or were held until a single sample decides, for other modules. The id is the sample in the pool.';

create view testing.public_result with (security_invoker = true) as
select s.id as sample_id, s.person_id as resident_id, s.area_key, s.taken_at, t.result as outcome, t.members = 1 as single,
       t.resulted_at
from testing.rounds r
join testing.samples s on s.round_id = r.id
join testing.tubes t on t.code = s.tube_code
where s.resident_id is not null and t.result is not null
  and not exists (select from testing.sample_voids v where v.sample_id = s.id);
comment on view testing.public_result is 'What was found in the tubes of residents, for other modules. Asked by resident, it reads one entry of the index for each round.';
