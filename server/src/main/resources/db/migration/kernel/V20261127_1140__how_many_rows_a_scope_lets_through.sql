-- The planner took one row of two hundred for visible, whatever the scope, and sorted what it could have read in order.
-- Of a coalesce it assumes a half. What is visible stays the same: without a scope nothing is.
create or replace procedure kernel.guard_by_area(guarded regclass)
language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format(
    'create policy scope on %s using (coalesce((select nullif(current_setting(''lianfang.scope'', true), '''')::int8multirange) @> area_key, false))',
    guarded);
end
$$;

do $$
declare
  guarded regclass;
begin
  for guarded in
    select polrelid::regclass from pg_policy where polname = 'scope' and pg_get_expr(polqual, polrelid) like '%lianfang.scope%'
  loop
    execute format(
      'alter policy scope on %s using (coalesce((select nullif(current_setting(''lianfang.scope'', true), '''')::int8multirange) @> area_key, false))',
      guarded);
  end loop;
end
$$;
