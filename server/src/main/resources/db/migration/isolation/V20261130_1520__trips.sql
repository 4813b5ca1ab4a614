-- A vehicle that brings people to a site: who has which seat, and to whom they were handed over.
create table isolation.trips (
  id          uuid primary key,
  site_id     uuid not null references isolation.sites,
  area_key    bigint not null,
  plate       text not null,
  driver      text not null,
  seats       int not null check (seats between 1 and 80),
  leaves_at   timestamptz not null,
  departed_at timestamptz,
  made_by     uuid not null,
  made_at     timestamptz not null
);
create index on isolation.trips (area_key, id);
call kernel.guard_by_area('isolation.trips');
comment on table isolation.trips is 'Transport of people to a site. The driver is named; passengers are in trip_seats.';
comment on column isolation.trips.driver is 'Personal: name of a member of staff.';

create table isolation.trip_seats (
  trip_id        uuid not null references isolation.trips,
  seat           int not null,
  stay_id        uuid not null unique references isolation.stays,
  area_key       bigint not null,
  handed_over_at timestamptz,
  handed_over_to text,
  handed_over_by uuid,
  missed_at      timestamptz,
  primary key (trip_id, seat),
  check (num_nonnulls(handed_over_at, handed_over_to, handed_over_by) in (0, 3)),
  check (num_nonnulls(handed_over_at, missed_at) < 2)
);
create index on isolation.trip_seats (area_key);
call kernel.guard_by_area('isolation.trip_seats');
comment on table isolation.trip_seats is 'Who sits where, and who received them at the site. Each has a room already.';
comment on column isolation.trip_seats.handed_over_to is 'Personal: name of the member of staff who received the person.';
