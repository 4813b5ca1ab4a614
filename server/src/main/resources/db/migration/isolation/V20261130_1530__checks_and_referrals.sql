-- Daily checks as facts, and referrals to hospital until they are answered.
create table isolation.checks (
  id            uuid primary key,
  stay_id       uuid not null references isolation.stays,
  resident_id   uuid not null,
  area_key      bigint not null,
  day           date not null,
  way           text not null,
  reached       bool not null,
  celsius_tenths int,
  fever         bool not null,
  symptoms      text[] not null,
  note          text not null,
  checked_at    timestamptz not null,
  by_device     timestamptz,
  recorded_by   uuid not null,
  recorded_at   timestamptz not null
);
create index checks_of_stay on isolation.checks (stay_id, checked_at desc);
create index on isolation.checks (area_key, day);
call kernel.guard_by_area('isolation.checks');
revoke update, delete, truncate on isolation.checks from ${app};
comment on table isolation.checks is 'Facts, append-only: temperature and symptoms of somebody who is apart, or that nobody was reached.';
comment on column isolation.checks.id is 'UUIDv7 made by the device, so that sending again is harmless.';
comment on column isolation.checks.resident_id is 'Personal: health.';
comment on column isolation.checks.symptoms is 'Personal: health.';
comment on column isolation.checks.note is 'May be personal.';
comment on column isolation.checks.celsius_tenths is 'Personal: health. 365 is 36.5 °C.';
comment on column isolation.checks.by_device is 'What the device said, when its clock was wrong.';

create table isolation.referrals (
  id           uuid primary key,
  origin       text not null,
  origin_id    uuid not null,
  stay_id      uuid references isolation.stays,
  resident_id  uuid,
  area_key     bigint not null,
  why          text not null,
  raised_at    timestamptz not null,
  due_at       timestamptz not null,
  hospital     text not null,
  answered_at  timestamptz,
  answer       text,
  answer_note  text,
  answered_by  uuid,
  answerer     text,
  unique (origin, origin_id),
  check (num_nonnulls(answered_at, answer, answer_note, answered_by, answerer) in (0, 5))
);
create unique index referral_open_of_stay on isolation.referrals (stay_id) where answered_at is null;
create index referrals_open on isolation.referrals (area_key, due_at, id) where answered_at is null;
create index on isolation.referrals (area_key, raised_at);
call kernel.guard_by_area('isolation.referrals');
revoke truncate on isolation.referrals from ${app};
comment on table isolation.referrals is 'Somebody who goes to hospital from a room, from home or from a gate, until the hospital has answered.';
comment on column isolation.referrals.origin_id is 'The check, or the crossing, that raised it: the same is raised once.';
comment on column isolation.referrals.resident_id is 'Personal: health. Absent when nobody knows who it is.';
comment on column isolation.referrals.answer_note is 'In words of the hospital. May be personal: health.';
