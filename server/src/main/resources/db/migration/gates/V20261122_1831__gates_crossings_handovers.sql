-- Gates and what was recorded at them.
create schema gates;
grant usage on schema gates to ${app};
alter default privileges in schema gates grant select, insert, update, delete on tables to ${app};

create table gates.gates (
  id        uuid primary key,
  code      text not null unique,
  name      text not null,
  kind      text not null,
  area_key  bigint not null,
  lon       double precision check (lon between -180 and 180),
  lat       double precision check (lat between -90 and 90),
  place     text not null default '',
  hours     text not null,
  roles     text[] not null default '{}',
  team_id   uuid,
  post_id   uuid,
  opened_on date not null,
  closed_on date check (closed_on >= opened_on),
  version   int not null default 1
);
create index on gates.gates (area_key, id);
call kernel.guard_by_area('gates.gates');
comment on table gates.gates is 'Places where people and vehicles are stopped. Editable, with a version.';
comment on column gates.gates.closed_on is 'First day on which it is not open any more.';

-- The ids are UUIDv7, so they ascend in time: partitions are days of ids, the id alone is the primary key,
-- and forgetting a day is dropping a partition.
create table gates.crossings (
  id                 uuid primary key,
  gate_id            uuid not null,
  area_key           bigint not null,
  day                date not null,
  crossed_at         timestamptz not null,
  device_at          timestamptz,
  clock_skew_seconds int,
  stray              boolean not null,
  inward             boolean not null,
  party_id           uuid,
  plate              text,
  vehicle_kind       text,
  person_sealed      bytea,
  celsius_tenths     smallint,
  fever              boolean not null,
  origin             text,
  destination        text,
  reason             text,
  outcome            text not null,
  exemption          text,
  recorded_by        uuid not null,
  recorded_at        timestamptz not null
) partition by range (id);
create index on gates.crossings (gate_id, id);
create index crossings_rare on gates.crossings (area_key, id)
  where fever or outcome in ('TURNED_BACK', 'TO_HOSPITAL', 'ESCORTED');
create index crossings_stray on gates.crossings (day, id) where stray;
call kernel.guard_by_area('gates.crossings');
revoke update, delete, truncate on gates.crossings from ${app};
comment on table gates.crossings is 'Facts, append-only: one person and/or one vehicle crossed a gate. Partitions are UTC days of the ids.';
comment on column gates.crossings.id is 'UUIDv7 made by the device, so that sending again is harmless.';
comment on column gates.crossings.area_key is 'Area of the gate when it was recorded.';
comment on column gates.crossings.day is 'Civil day on which it counts, in the zone of the response.';
comment on column gates.crossings.crossed_at is 'Moment by the server''s clock: corrected when the device''s clock was wrong.';
comment on column gates.crossings.device_at is 'Moment by the device''s own clock; only when that was wrong.';
comment on column gates.crossings.clock_skew_seconds is 'How far the device''s clock was ahead; only when it was wrong.';
comment on column gates.crossings.stray is 'The id''s own time is more than a day from the moment, so it lies in another partition than its day suggests.';
comment on column gates.crossings.plate is 'Personal: number plate.';
comment on column gates.crossings.person_sealed is 'Personal: name, telephone, identity paper; sealed by the vault in one value. Present when a person was recorded.';
comment on column gates.crossings.origin is 'Personal: where from, as told.';
comment on column gates.crossings.destination is 'Personal: where to, as told.';

create table gates.crossings_default partition of gates.crossings default;
revoke all on gates.crossings_default from ${app};
call kernel.guard_by_area('gates.crossings_default');
comment on table gates.crossings_default is 'Crossings whose ids carry an impossible day.';

-- The lowest UUIDv7 of a UTC day.
create function gates.lowest_id(of_day date) returns uuid
language sql immutable
as $$
  select (lpad(to_hex((extract(epoch from of_day::timestamp) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid
$$;

-- Makes the partition of a UTC day of ids. Does nothing when there is one, or when ids of that day already lie in the
-- default partition. Attached rather than created in place: that does not wait for readers of the other days.
create procedure gates.open_day(of_day date)
language plpgsql
as $$
declare
  partition_name text := 'crossings_' || to_char(of_day, 'YYYYMMDD');
  low uuid := gates.lowest_id(of_day);
  high uuid := gates.lowest_id(of_day + 1);
begin
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
comment on procedure gates.open_day is 'Called by the owner: the application''s role owns nothing.';

create table gates.crossing_voids (
  id          uuid primary key,
  crossing_id uuid not null unique,
  area_key    bigint not null,
  day         date not null,
  reason      text not null,
  replaced_by uuid,
  voided_by   uuid not null,
  voided_at   timestamptz not null
);
create index on gates.crossing_voids (area_key, day);
call kernel.guard_by_area('gates.crossing_voids');
revoke update, delete, truncate on gates.crossing_voids from ${app};
comment on table gates.crossing_voids is 'Correcting facts, append-only: a crossing that was recorded by mistake.';

create table gates.gate_hours (
  gate_id     uuid not null,
  day         date not null,
  hour        smallint not null check (hour between 0 and 23),
  area_key    bigint not null,
  persons     int not null,
  vehicles    int not null,
  passed      int not null,
  turned_back int not null,
  to_hospital int not null,
  escorted    int not null,
  exempt      int not null,
  fever       int not null,
  primary key (gate_id, day, hour)
) with (fillfactor = 60);
call kernel.guard_by_area('gates.gate_hours');
comment on table gates.gate_hours is 'Counts by gate and civil hour, added in the transaction that writes the crossings.';

create table gates.forgotten (
  day       date not null,
  area_key  bigint not null,
  indicator text not null,
  total     bigint not null,
  primary key (day, area_key, indicator)
);
call kernel.guard_by_area('gates.forgotten');
comment on table gates.forgotten is 'What dropped partitions had counted, so that a recount still comes out. No personal data.';

create table gates.handovers (
  id          uuid primary key,
  gate_id     uuid not null references gates.gates,
  area_key    bigint not null,
  at          timestamptz not null,
  from_team   text not null default '',
  to_team     text not null default '',
  note        text not null default '',
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
create index on gates.handovers (gate_id, at desc);
call kernel.guard_by_area('gates.handovers');
revoke update, delete, truncate on gates.handovers from ${app};
comment on table gates.handovers is 'Facts, append-only: what one shift told the next.';

create table gates.handover_items (
  handover_id uuid not null references gates.handovers,
  number      int not null,
  area_key    bigint not null,
  text        text not null,
  done_at     timestamptz,
  done_by     uuid,
  primary key (handover_id, number)
);
call kernel.guard_by_area('gates.handover_items');
comment on table gates.handover_items is 'What was left to do at a hand-over, until somebody has done it.';
