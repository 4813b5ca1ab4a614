-- A home measure is a ground of a person's pass: what it rests on and when it ends, without anything that tells who somebody is.
create view people.public_measure with (security_invoker = true) as
select m.id, m.resident_id, m.area_key, m.kind, m.ground, m.response_id, m.from_day, m.until_day, m.lapses_on, m.issued_at, m.issued_by,
       m.issuer, m.ended_on
from people.home_measure m;
comment on view people.public_measure is 'Home measures with ground, issuer and last day, for other modules.';
create index home_measure_ended on people.home_measure (ended_on) where ended_on is not null;
