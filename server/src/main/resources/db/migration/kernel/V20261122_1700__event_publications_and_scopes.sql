-- Events that wait for their listeners (kept until every listener has done its work, re-sent after a crash).
create schema if not exists kernel;
grant usage on schema kernel to ${app};
alter default privileges in schema kernel grant select, insert, update, delete on tables to ${app};

create table kernel.event_publication (
  id                     uuid primary key,
  listener_id            text not null,
  event_type             text not null,
  serialized_event       text not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);
create index on kernel.event_publication using hash (serialized_event);
create index on kernel.event_publication (completion_date);
comment on table kernel.event_publication is 'Events by listener, until done. Carries ids and facts, never personal data.';

-- Every table with an area_key is guarded by this one policy: the scope of the transaction, evaluated once
-- per statement, must contain the row's key.
create procedure kernel.guard_by_area(guarded regclass)
language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format(
    'create policy scope on %s using ((select nullif(current_setting(''lianfang.scope'', true), '''')::int8multirange) @> area_key)',
    guarded);
end
$$;
comment on procedure kernel.guard_by_area is 'Turns row-level security on: rows are visible and writable only within the scope of the transaction.';
