-- Whom a rule keeps apart and until when, and where they are: in a room, at home isolated, or at home monitored.
create extension if not exists btree_gist;

create table isolation.quarantines (
  id             uuid primary key,
  resident_id    uuid not null,
  area_key       bigint not null,
  reason         text not null,
  place          text not null,
  day_zero       date not null,
  until_day      date not null check (until_day >= day_zero),
  test_days      date[] not null,
  negatives      int not null,
  then_place     text,
  then_until     date,
  then_test_days date[],
  rule           text not null,
  rule_until     date not null,
  household_id   uuid not null,
  birth_year     int,
  barrier_free   bool not null,
  needs_carer    bool not null,
  language       text not null,
  added_by       uuid not null,
  added_at       timestamptz not null,
  ended_at       timestamptz,
  ended_why      text,
  check (num_nonnulls(then_place, then_until, then_test_days) in (0, 3)),
  check ((ended_at is null) = (ended_why is null))
);
create unique index quarantine_open on isolation.quarantines (resident_id) where ended_at is null;
create index quarantines_open_by_area on isolation.quarantines (area_key, day_zero, id) where ended_at is null;
call kernel.guard_by_area('isolation.quarantines');
revoke truncate on isolation.quarantines from ${app};
comment on table isolation.quarantines is 'A person whom a rule keeps apart: why, counted from which day, until when, with which tests, and what follows. One plan for a person at a time.';
comment on column isolation.quarantines.resident_id is 'Personal: health.';
comment on column isolation.quarantines.area_key is 'Where the person lives.';
comment on column isolation.quarantines.day_zero is 'Day of the last exposure, in the zone of the response.';
comment on column isolation.quarantines.until_day is 'Last day of the first phase: on it people go home.';
comment on column isolation.quarantines.rule is 'Pack, version and key that gave the days, or that a case decided.';
comment on column isolation.quarantines.rule_until is 'Last day that the rule pack allows for this reason; beyond it an alarm is raised.';
comment on column isolation.quarantines.birth_year is 'Personal.';
comment on column isolation.quarantines.language is 'Personal: what the person speaks, as a language tag; empty when any will do.';

create table isolation.quarantine_contacts (
  contact_id    uuid primary key,
  quarantine_id uuid not null references isolation.quarantines,
  area_key      bigint not null
);
create index on isolation.quarantine_contacts (quarantine_id);
create index on isolation.quarantine_contacts (area_key);
call kernel.guard_by_area('isolation.quarantine_contacts');
comment on table isolation.quarantine_contacts is 'Decided contacts that were taken in, so that telling one again changes nothing. Several contacts of one person have one plan.';
comment on column isolation.quarantine_contacts.contact_id is 'Personal: health. Id of the contact in the module that decided it.';

create table isolation.stays (
  id            uuid primary key,
  quarantine_id uuid not null references isolation.quarantines,
  resident_id   uuid not null,
  area_key      bigint not null,
  kind          text not null,
  site_id       uuid references isolation.sites,
  room_id       uuid references isolation.rooms,
  bed           int,
  party         uuid not null,
  reason        text not null,
  day_zero      date not null,
  until_day     date not null,
  rule_until    date not null,
  test_days     date[] not null,
  negatives     int not null,
  since         timestamptz not null,
  arrived_at    timestamptz,
  ended_at      timestamptz,
  ended_why     text,
  recorded_by   uuid not null,
  check (num_nonnulls(site_id, room_id, bed) = case kind when 'ROOM' then 3 else 0 end),
  check ((ended_at is null) = (ended_why is null)),
  check (ended_at >= since),
  constraint one_place_at_a_time exclude using gist (resident_id with =, tstzrange(since, ended_at) with &&),
  constraint a_bed_has_one_person exclude using gist
    (room_id with =, bed with =, tstzrange(since, ended_at) with &&) where (room_id is not null),
  constraint a_room_has_one_party exclude using gist
    (room_id with =, party with <>, tstzrange(since, ended_at) with &&) where (room_id is not null)
);
create index stays_of_quarantine on isolation.stays (quarantine_id);
create index stays_in_rooms on isolation.stays (room_id) where ended_at is null;
create index stays_open on isolation.stays (area_key, id) where ended_at is null;
create index stays_due on isolation.stays (area_key, until_day, id) where ended_at is null;
call kernel.guard_by_area('isolation.stays');
revoke truncate on isolation.stays from ${app};
comment on table isolation.stays is 'Where a person is apart, from when to when. Constraints know that nobody is in two places, no bed has two people, and only people who belong together share a room.';
comment on column isolation.stays.resident_id is 'Personal: health.';
comment on column isolation.stays.area_key is 'Of the site; at home, where the person lives.';
comment on column isolation.stays.party is 'The same for people who belong together; else the own id.';
comment on column isolation.stays.arrived_at is 'Absent while the room is kept for somebody on the way.';

create table isolation.absences (
  id       uuid primary key,
  stay_id  uuid not null references isolation.stays,
  area_key bigint not null,
  left_at  timestamptz not null,
  back_at  timestamptz,
  left_by  uuid not null,
  back_by  uuid,
  check (back_at >= left_at),
  check ((back_at is null) = (back_by is null))
);
create unique index absence_open on isolation.absences (stay_id) where back_at is null;
create index on isolation.absences (stay_id);
create index on isolation.absences (area_key);
call kernel.guard_by_area('isolation.absences');
comment on table isolation.absences is 'Somebody left for hospital and came back; the room is kept.';
