-- Swabs, the tubes they lie in, and who is covered by them.
create table testing.tubes (
  code         text collate "C" primary key,
  round_id     uuid not null,
  station_id   uuid not null,
  area_key     bigint not null,
  setting      text not null,
  capacity     smallint not null check (capacity > 0),
  opened_at    timestamptz not null,
  members      smallint check (members between 1 and capacity),
  seal_id      uuid unique,
  sealed_at    timestamptz,
  sealed_on    date,
  sealed_by    uuid,
  box_id       uuid,
  boxed_at     timestamptz,
  carried_at   timestamptz,
  received_at  timestamptz,
  result_id    uuid unique,
  result       text,
  resulted_at  timestamptz,
  resulted_on  date,
  check (num_nonnulls(members, seal_id, sealed_at, sealed_on, sealed_by) in (0, 5)),
  check (num_nonnulls(box_id, boxed_at) in (0, 2) and num_nonnulls(result_id, result, resulted_at, resulted_on) in (0, 4)),
  check (boxed_at is null or sealed_at is not null),
  check (carried_at is null or boxed_at is not null),
  check (received_at is null or sealed_at is not null),
  check (resulted_at is null or received_at is not null)
);
create index on testing.tubes (station_id, round_id, opened_at);
create index tubes_on_their_way on testing.tubes (area_key, code) where resulted_at is null;
create index tubes_of_box on testing.tubes (box_id) where box_id is not null;
call kernel.guard_by_area('testing.tubes');
revoke truncate on testing.tubes from ${app};
comment on table testing.tubes is 'Tubes, from the first swab on. Each step is written once. Kept for ever, so that no code is used twice; nothing personal.';
comment on column testing.tubes.area_key is 'Area of the station when it was opened.';
comment on column testing.tubes.members is 'How many swabs it held when it was sealed.';
comment on column testing.tubes.resulted_on is 'Civil day on which its result counts, in the zone of the response.';
comment on column testing.tubes.sealed_on is 'Civil day on which it counts, in the zone of the response.';

create table testing.samples (
  id                 uuid primary key,
  round_id           uuid not null,
  station_id         uuid not null,
  area_key           bigint not null,
  day                date not null,
  taken_at           timestamptz not null,
  device_at          timestamptz,
  clock_skew_seconds int,
  tube_code          text collate "C" not null,
  person_id          uuid not null,
  resident_id        uuid,
  household_id       uuid,
  guest_sealed       bytea,
  replaces           uuid,
  recorded_by        uuid not null,
  recorded_at        timestamptz not null,
  check ((resident_id is null) = (guest_sealed is not null))
);
create index on testing.samples (tube_code);
create index on testing.samples (round_id, person_id);
create index on testing.samples (area_key, day, id);
call kernel.guard_by_area('testing.samples');
revoke update, delete, truncate on testing.samples from ${app};
comment on table testing.samples is 'Facts, append-only: one swab of one person went into one tube.';
comment on column testing.samples.id is 'UUIDv7 made by the device, so that sending again is harmless.';
comment on column testing.samples.area_key is 'Area of the station when it was recorded.';
comment on column testing.samples.day is 'Civil day on which it counts, in the zone of the response.';
comment on column testing.samples.taken_at is 'Moment by the server''s clock: corrected when the device''s clock was wrong.';
comment on column testing.samples.person_id is 'Personal: the resident, or a keyed hash of what a guest told, or the sample itself when nothing was told.';
comment on column testing.samples.resident_id is 'Personal: who it is in the register; absent for guests.';
comment on column testing.samples.household_id is 'Personal: where the resident lived.';
comment on column testing.samples.guest_sealed is 'Personal: name, telephone, identity paper; sealed by the vault in one value.';
comment on column testing.samples.replaces is 'The voided sample whose swab this is, when it was moved to another tube.';

create table testing.sample_voids (
  id          uuid primary key,
  sample_id   uuid not null unique,
  area_key    bigint not null,
  day         date not null,
  reason      text not null,
  replaced_by uuid,
  voided_by   uuid not null,
  voided_at   timestamptz not null
);
create index on testing.sample_voids (area_key, day);
call kernel.guard_by_area('testing.sample_voids');
revoke update, delete, truncate on testing.sample_voids from ${app};
comment on table testing.sample_voids is 'Correcting facts, append-only: a swab that is not in its tube, or not of that person.';
comment on column testing.sample_voids.day is 'Civil day of the sample.';

create table testing.cover (
  round_id     uuid not null,
  person_id    uuid not null,
  area_key     bigint not null,
  registered   boolean not null,
  day          date not null,
  samples      int not null check (samples >= 0),
  first_sample uuid,
  visit        text,
  visit_reason text,
  visited_at   timestamptz,
  primary key (round_id, person_id),
  check ((samples > 0) = (first_sample is not null)),
  check ((visit is null) = (visited_at is null))
);
create index cover_by_visit on testing.cover (round_id, area_key, person_id) where samples = 0 and visit is not null;
create index cover_by_day on testing.cover (day, area_key);
call kernel.guard_by_area('testing.cover');
comment on table testing.cover is 'What is known of each person in a round: sampled, or what the last visit found. Written with the facts.';
comment on column testing.cover.person_id is 'Personal: as in testing.samples.';
comment on column testing.cover.area_key is 'Where the resident lived when first met; for a guest the area of the station.';
comment on column testing.cover.day is 'Civil day on which anything about them was last recorded.';
comment on column testing.cover.samples is 'Samples that are not voided.';

create table testing.cover_sums (
  round_id  uuid not null,
  area_key  bigint not null,
  sampled   int not null,
  guests    int not null,
  exempt    int not null,
  moved     int not null,
  refused   int not null,
  not_found int not null,
  primary key (round_id, area_key)
) with (fillfactor = 60);
call kernel.guard_by_area('testing.cover_sums');
comment on table testing.cover_sums is 'Persons of testing.cover by round, area and class, added in the transaction that writes them. No personal data.';

create table testing.frozen_cover (
  round_id   uuid not null,
  area_key   bigint not null,
  registered int not null,
  sampled    int not null,
  guests     int not null,
  exempt     int not null,
  moved      int not null,
  refused    int not null,
  not_found  int not null,
  primary key (round_id, area_key)
);
call kernel.guard_by_area('testing.frozen_cover');
revoke update, delete, truncate on testing.frozen_cover from ${app};
comment on table testing.frozen_cover is 'Coverage of a closed round, as it was at the closing. No personal data.';

create table testing.visits (
  id          uuid primary key,
  round_id    uuid not null,
  person_id   uuid not null,
  area_key    bigint not null,
  day         date not null,
  outcome     text not null,
  reason      text,
  visited_at  timestamptz not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
create index on testing.visits (area_key, day);
call kernel.guard_by_area('testing.visits');
revoke update, delete, truncate on testing.visits from ${app};
comment on table testing.visits is 'Facts, append-only: a worker went to see why somebody was not tested.';
comment on column testing.visits.person_id is 'Personal: the resident.';

create table testing.forgotten (
  day       date not null,
  area_key  bigint not null,
  indicator text not null,
  total     bigint not null,
  primary key (day, area_key, indicator)
);
call kernel.guard_by_area('testing.forgotten');
revoke insert, update, delete, truncate on testing.forgotten from ${app};
comment on table testing.forgotten is 'What forgotten samples had counted, so that figures still come out in a recount. Written by the owner only. No personal data.';
