-- What other modules may ask about rounds: where they were, and what the swabs showed. Not whose.
create view testing.public_round with (security_invoker = true) as
select id, area_lows, area_highs, starts_at, closed_at from testing.rounds;
create view testing.public_swab with (security_invoker = true) as
select s.round_id, s.area_key, t.result as outcome, t.members = 1 as single
from testing.samples s
left join testing.tubes t on t.code = s.tube_code
where not exists (select from testing.sample_voids v where v.sample_id = s.id);
comment on view testing.public_round is 'Rounds with their areas.';
comment on view testing.public_swab is 'Swabs of a round by area; outcome absent until the tube is read.';
