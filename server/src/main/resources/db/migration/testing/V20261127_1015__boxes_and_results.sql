-- The way to the lab, what it found, and who is called back.
create table testing.boxes (
  id          uuid primary key,
  code        text not null,
  station_id  uuid not null,
  area_key    bigint not null,
  tubes       int not null check (tubes > 0),
  packed_at   timestamptz not null,
  packed_by   uuid not null,
  recorded_at timestamptz not null
);
create index on testing.boxes (area_key, id);
call kernel.guard_by_area('testing.boxes');
revoke update, delete, truncate on testing.boxes from ${app};
comment on table testing.boxes is 'Facts, append-only: sealed tubes were packed together. The printed box comes again, its packing does not.';

create table testing.handovers (
  id          uuid primary key,
  box_id      uuid not null references testing.boxes,
  area_key    bigint not null,
  step        text not null,
  expected    int not null,
  counted     int not null check (counted >= 0),
  at          timestamptz not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  settled_at  timestamptz,
  settled_by  uuid,
  settled_why text,
  unique (box_id, step),
  check (num_nonnulls(settled_at, settled_by, settled_why) in (0, 3))
);
create index handovers_differing on testing.handovers (area_key, id) where counted <> expected and settled_at is null;
call kernel.guard_by_area('testing.handovers');
revoke delete, truncate on testing.handovers from ${app};
comment on table testing.handovers is 'A box changed hands and its tubes were counted. A count that differs stays open until somebody settles it with a reason.';

create table testing.results (
  id          uuid primary key,
  tube_code   text collate "C" not null unique,
  area_key    bigint not null,
  outcome     text not null,
  found_at    timestamptz not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  queued      boolean not null
);
create index results_queued on testing.results (area_key, tube_code) where queued;
call kernel.guard_by_area('testing.results');
revoke delete, truncate on testing.results from ${app};
comment on table testing.results is 'What a lab found in a tube, told once. Nothing personal: whom it concerns is in testing.samples.';
comment on column testing.results.queued is 'The tube was never received; the result takes effect when it is.';

create table testing.calls (
  id          uuid primary key,
  round_id    uuid not null,
  person_id   uuid not null,
  resident_id uuid,
  area_key    bigint not null,
  tube_code   text collate "C" not null,
  reason      text not null,
  called_at   timestamptz not null,
  held_on     date,
  settled_at  timestamptz,
  settled_on  date,
  outcome     text,
  settled_by  uuid,
  check (num_nonnulls(settled_at, settled_on, outcome, settled_by) in (0, 4))
);
create unique index call_of_person on testing.calls (person_id) where settled_at is null;
create index calls_open on testing.calls (area_key, id) where settled_at is null;
create index on testing.calls (settled_on, area_key);
call kernel.guard_by_area('testing.calls');
revoke delete, truncate on testing.calls from ${app};
comment on table testing.calls is 'Who is called back to be sampled singly, and how that ended. Open until a single sample decides.';
comment on column testing.calls.id is 'The sample that lies in the tube.';
comment on column testing.calls.person_id is 'Personal: as in testing.samples.';
comment on column testing.calls.resident_id is 'Personal: who it is in the register; absent for guests.';
comment on column testing.calls.area_key is 'Where the person lives; for a guest the area of the station.';
comment on column testing.calls.held_on is 'Civil day from which the person is held; absent when the tube was only invalid.';
comment on column testing.calls.settled_by is 'The single sample that decided.';

create table testing.openings (
  id        uuid primary key,
  sample_id uuid not null,
  area_key  bigint not null,
  account   uuid not null,
  purpose   text not null,
  note      text not null,
  at        timestamptz not null
);
create index on testing.openings (sample_id);
call kernel.guard_by_area('testing.openings');
revoke update, delete, truncate on testing.openings from ${app};
comment on table testing.openings is 'Who opened masked values of a guest, in their own words; the audit log has the act without them.';
comment on column testing.openings.note is 'Free text of the person who looked.';
