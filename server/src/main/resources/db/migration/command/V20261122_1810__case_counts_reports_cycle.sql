-- What the command post enters and signs. Facts only: a correction is a further row, nothing is changed or deleted.
create schema if not exists command;
grant usage on schema command to ${app};
alter default privileges in schema command grant select, insert on tables to ${app};
alter default privileges in schema command revoke update, delete on tables from ${app};

create table command.case_count (
  id         uuid primary key,
  area_key   bigint not null,
  day        date not null,
  revision   int not null check (revision > 0),
  confirmed  bigint not null check (confirmed >= 0),
  cured      bigint not null check (cured >= 0),
  dead       bigint not null check (dead >= 0),
  source     text not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  unique (area_key, day, revision)
);
call kernel.guard_by_area('command.case_count');
comment on table command.case_count is 'Cumulative cases of an area at the end of a day as entered by the command post; the highest revision holds, the others are its history.';
comment on column command.case_count.source is 'Where the counts were published or by whom they were reported; no personal data.';

create table command.report (
  id           uuid primary key,
  area_key     bigint not null,
  day          date not null,
  version      int not null check (version > 0),
  response_id  uuid not null,
  content      text not null,
  content_hash text not null,
  signed_by    uuid not null,
  signed_name  text not null,
  signed_at    timestamptz not null,
  unique (area_key, day, version)
);
call kernel.guard_by_area('command.report');
comment on table command.report is 'Signed situation reports: the content as it was signed (JSON, kept to the byte) and its SHA-256, which the audit log holds too.';
comment on column command.report.signed_name is 'How the signing account signed at that moment.';

create table command.cycle_step (
  area_key    bigint not null,
  day         date not null,
  step        text not null check (step in ('CONSULT', 'ANALYSE', 'DISPATCH', 'REPORT')),
  note        text not null,
  signed_by   uuid not null,
  signed_name text not null,
  signed_at   timestamptz not null,
  primary key (area_key, day, step)
);
call kernel.guard_by_area('command.cycle_step');
comment on table command.cycle_step is 'The four steps of the daily cycle, each signed once per area and day.';

-- A county must know that the city above it counts already, though it may not see the city's rows. So these two look past
-- row-level security; all that leaves them is which areas count.
create function command.counted_around(low bigint, high bigint, above bigint[], first_day date, until date)
returns setof bigint
language sql stable security definer set search_path = ''
as $$
  select distinct held.area_key
  from (
    select entry.area_key, entry.day, entry.cases,
      lead(entry.day) over (partition by entry.area_key order by entry.day) as next_day
    from (
      select distinct on (area_key, day) area_key, day, confirmed + cured + dead as cases
      from command.case_count
      where (area_key > counted_around.low and area_key < counted_around.high)
        or area_key = any (counted_around.above)
      order by area_key, day, revision desc
    ) as entry
  ) as held
  where held.cases > 0
    and (held.next_day is null or held.next_day > counted_around.first_day)
    and (counted_around.until is null or held.day < counted_around.until)
  order by held.area_key
$$;
comment on function command.counted_around is 'Areas in or around the area [low, high) with any case between first_day and until (exclusive; null for no end).';

create function command.counting_areas(low bigint, high bigint, above bigint[], on_day date)
returns table (area_key bigint, on_the_day boolean)
language sql stable security definer set search_path = ''
as $$
  select entry.area_key, bool_or(entry.day = counting_areas.on_day)
  from command.case_count as entry
  where ((entry.area_key >= counting_areas.low and entry.area_key < counting_areas.high)
      or entry.area_key = any (counting_areas.above))
    and entry.day <= counting_areas.on_day
  group by entry.area_key
$$;
comment on function command.counting_areas is 'Areas in or around the area [low, high) for which cases were entered up to a day, and whether on that day.';

revoke execute on function command.counted_around, command.counting_areas from public;
grant execute on function command.counted_around, command.counting_areas to ${app};
