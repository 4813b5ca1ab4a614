-- Crossings are deleted by their civil day and area, and counted into gates.forgotten by the same statement; a partition
-- that is left empty is dropped. Both are done as the owner.
revoke insert, update, delete, truncate on gates.forgotten from ${app};
comment on table gates.forgotten is 'What forgotten crossings had counted, so that figures still come out in a recount. Written by the owner only. No personal data.';

create index on gates.handovers (area_key, at);

-- Drops the partition of a UTC day of ids if there is one and nothing lies in it. Waits a second at most for those who read
-- or write crossings; whoever comes meanwhile waits behind it.
create function gates.drop_day(of_day date) returns boolean
language plpgsql
as $$
declare
  partition_name text := 'crossings_' || to_char(of_day, 'YYYYMMDD');
  filled boolean;
begin
  perform pg_advisory_xact_lock(hashtext('gates.open_day'));
  if to_regclass(format('gates.%I', partition_name)) is null then
    return false;
  end if;
  set local lock_timeout = '1s';
  lock table only gates.crossings in access exclusive mode;
  execute format('select exists (select from gates.%I)', partition_name) into filled;
  if filled then
    return false;
  end if;
  execute format('drop table gates.%I', partition_name);
  return true;
end
$$;
comment on function gates.drop_day is 'Called by the owner: the application''s role owns nothing.';
revoke execute on function gates.drop_day from public;

-- The days of ids that have a partition.
create function gates.days_of_ids() returns setof date
language sql stable
as $$
  select to_date(right(part.relname, 8), 'YYYYMMDD')
  from pg_inherits
  join pg_class part on part.oid = inhrelid
  where inhparent = 'gates.crossings'::regclass and part.relname ~ '^crossings_\d{8}$'
$$;
comment on function gates.days_of_ids is 'UTC days whose ids have a partition of gates.crossings.';
