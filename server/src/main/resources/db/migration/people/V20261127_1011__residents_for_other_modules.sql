-- Other modules compare their records with who lives where: ids and places, nothing that tells who somebody is.
create view people.public_resident with (security_invoker = true) as
select id, area_key, household_id from people.resident where left_on is null;
comment on view people.public_resident is 'Who is registered at present and where, for other modules. Without names or numbers.';

-- Who is no longer counted where they were: left, or moved within the register.
create view people.public_departure with (security_invoker = true) as
select id as resident_id, area_key, left_on as day from people.resident where left_on is not null
union all
select subject_id, area_key, until_day from people.former_place where subject_kind = 'RESIDENT';
comment on view people.public_departure is 'Residents who left an area, and the first day on which they are not counted there, for other modules.';

create index resident_who_left on people.resident (id) where left_on is not null;
create index former_place_of_resident on people.former_place (subject_id) where subject_kind = 'RESIDENT';
