-- Whoever reads crossings for long, a backup or a report, holds the default partition; a gate that opens a new day must not
-- wait for them, nor must everybody behind it. The day is tried again later; until then its crossings lie in the default one.
create or replace procedure gates.open_day(of_day date)
language plpgsql
as $$
declare
  partition_name text := 'crossings_' || to_char(of_day, 'YYYYMMDD');
  low uuid := gates.lowest_id(of_day);
  high uuid := gates.lowest_id(of_day + 1);
begin
  set local lock_timeout = '1s';
  perform pg_advisory_xact_lock(hashtext('gates.open_day'));
  if to_regclass(format('gates.%I', partition_name)) is not null
     or exists (select from gates.crossings_default where id >= low and id < high) then
    return;
  end if;
  execute format('create table gates.%I (like gates.crossings including defaults including constraints including comments)', partition_name);
  execute format('revoke all on gates.%I from ${app}', partition_name);
  call kernel.guard_by_area(format('gates.%I', partition_name)::regclass);
  execute format('alter table gates.crossings attach partition gates.%I for values from (%L) to (%L)', partition_name, low, high);
end
$$;
