-- Who comes when and where in a round.
create table testing.plans (
  round_id         uuid primary key references testing.rounds,
  area_key         bigint not null,
  state            text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
  version          int not null,
  edition          int not null,
  begins_at        timestamptz not null,
  slot_minutes     int not null check (slot_minutes > 0),
  slot_count       int not null check (slot_count >= 0),
  communities      int not null default 0,
  communities_done int not null default 0,
  persons          int not null default 0,
  placed           int not null default 0,
  metres           bigint not null default 0,
  failure          text,
  started_at       timestamptz not null,
  started_by       uuid not null,
  finished_at      timestamptz
);
call kernel.guard_by_area('testing.plans');
revoke delete, truncate on testing.plans from ${app};
comment on table testing.plans is 'The plan of a round, and how far the solver is with the next one. No personal data.';
comment on column testing.plans.area_key is 'The smallest area around all areas of the round.';
comment on column testing.plans.version is 'Counts solver runs and changes by hand; a stale change is refused.';
comment on column testing.plans.edition is 'Of the slots that are in force; 0 before the first run has ended.';
comment on column testing.plans.placed is 'Persons of the communities that are done who have a turn.';
comment on column testing.plans.metres is 'How much the wishes are missed, as metres walked by all together.';

create table testing.plan_slots (
  id             uuid primary key,
  round_id       uuid not null,
  edition        int not null,
  area_key       bigint not null,
  building       text not null,
  label          text not null,
  crowd          text not null,
  number         int not null,
  from_door      text,
  to_door        text,
  persons        int not null check (persons > 0),
  load           int not null check (load > 0),
  station_id     uuid,
  slot           int,
  pinned         boolean not null default false,
  before_station uuid,
  before_slot    int,
  day            date not null,
  unique (round_id, edition, area_key, building, crowd, number),
  check (num_nonnulls(station_id, slot) in (0, 2)),
  check (num_nonnulls(before_station, before_slot) in (0, 2))
);
create index on testing.plan_slots (round_id, edition, station_id, slot);
create index on testing.plan_slots (round_id, edition, slot);
create index on testing.plan_slots (day, area_key);
call kernel.guard_by_area('testing.plan_slots');
comment on table testing.plan_slots is 'Parts of buildings with their turns: a station and a slot. How many persons, never who.';
comment on column testing.plan_slots.edition is 'A run of the solver writes a new one, which comes into force when it is complete.';
comment on column testing.plan_slots.building is 'Tells buildings of an area apart; empty for houses with a door of their own.';
comment on column testing.plan_slots.from_door is 'Personal: first of the doors whose people go together; absent where doors are not posted.';
comment on column testing.plan_slots.to_door is 'Personal: last of these doors.';
comment on column testing.plan_slots.load is 'Samples'' worth of time; one at home takes longer.';
comment on column testing.plan_slots.slot is 'From 0, counted from the beginning of the plan; absent while there is no room.';
comment on column testing.plan_slots.before_station is 'What the same people were told in the edition before.';
comment on column testing.plan_slots.day is 'Last civil day of the round, from which retention counts.';

create table testing.building_spots (
  area_key  bigint not null,
  building  text not null,
  longitude double precision not null check (longitude between -180 and 180),
  latitude  double precision not null check (latitude between -90 and 90),
  primary key (area_key, building)
);
call kernel.guard_by_area('testing.building_spots');
comment on table testing.building_spots is 'Where buildings stand, in degrees. No personal data.';

create table testing.station_spots (
  station_id uuid primary key references testing.stations,
  area_key   bigint not null,
  longitude  double precision not null check (longitude between -180 and 180),
  latitude   double precision not null check (latitude between -90 and 90)
);
call kernel.guard_by_area('testing.station_spots');
comment on table testing.station_spots is 'Where stations stand, in degrees.';

create table testing.volunteers (
  id           uuid primary key,
  round_id     uuid not null references testing.rounds,
  area_key     bigint not null,
  building     text not null,
  name         text not null,
  phone_sealed bytea,
  day          date not null,
  named_by     uuid not null,
  named_at     timestamptz not null
);
create index on testing.volunteers (round_id, area_key, id);
create index on testing.volunteers (day, area_key);
call kernel.guard_by_area('testing.volunteers');
comment on table testing.volunteers is 'Who helps the people of a building in a round.';
comment on column testing.volunteers.name is 'Personal.';
comment on column testing.volunteers.phone_sealed is 'Personal: telephone (E.164), sealed by the vault.';
comment on column testing.volunteers.day is 'Last civil day of the round, from which retention counts.';
