-- Visits that verify, areas that people came from, and what residents do by themselves.
create table passes.visits (
  id          uuid primary key,
  resident_id uuid not null,
  area_key    bigint not null,
  day         date not null,
  outcome     text not null,
  note        text not null,
  visited_at  timestamptz not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null
);
create index on passes.visits (resident_id, visited_at);
create index on passes.visits (area_key, recorded_at);
call kernel.guard_by_area('passes.visits');
revoke update, delete, truncate on passes.visits from ${app};
comment on table passes.visits is 'Facts, append-only: somebody went to see a person whose status changed or who came from a listed area.';
comment on column passes.visits.id is 'UUIDv7 made by the device, so that sending again is harmless.';
comment on column passes.visits.resident_id is 'Personal.';
comment on column passes.visits.note is 'May be personal.';

create table passes.listed_areas (
  id         uuid primary key,
  area_key   bigint not null,
  area_end   bigint not null,
  from_day   date not null,
  until_day  date not null check (until_day >= from_day),
  evidence   text not null,
  issued_by  uuid not null,
  issuer     text not null,
  issued_at  timestamptz not null
);
create index on passes.listed_areas (area_key, until_day);
call kernel.guard_by_area('passes.listed_areas');
revoke update, delete, truncate on passes.listed_areas from ${app};
comment on column passes.listed_areas.area_end is 'First key after the area.';
comment on table passes.listed_areas is 'Areas from which people are visited after they came, for so many days. No personal data.';

create table passes.requests (
  id           uuid primary key,
  resident_id  uuid not null,
  area_key     bigint not null,
  day          date not null,
  kind         text not null,
  field        text,
  text         text,
  from_area    bigint,
  arrives_on   date,
  made_at      timestamptz not null,
  taken_by     uuid,
  done_by      uuid,
  doer         text,
  done_at      timestamptz,
  answer       text,
  check (num_nonnulls(done_by, doer, done_at, answer) in (0, 4)),
  check ((kind = 'CORRECTION' and num_nonnulls(field, text) = 2) or (kind = 'RETURN' and num_nonnulls(from_area, arrives_on) = 2))
);
create index on passes.requests (resident_id);
create index requests_open on passes.requests (area_key, id) where done_at is null;
call kernel.guard_by_area('passes.requests');
revoke delete, truncate on passes.requests from ${app};
comment on table passes.requests is 'What residents ask of their community: a correction of their data, or that they return.';
comment on column passes.requests.resident_id is 'Personal.';
comment on column passes.requests.text is 'Personal: in their own words.';
comment on column passes.requests.answer is 'In words for the person. May be personal.';
comment on column passes.requests.from_area is 'Personal: where they come from.';

create table passes.resident_codes (
  id          uuid primary key,
  resident_id uuid not null,
  area_key    bigint not null,
  kind        text not null,
  code_lookup bytea not null,
  made_at     timestamptz not null,
  expires_at  timestamptz not null,
  tries       int not null default 0,
  used_at     timestamptz,
  made_by     uuid
);
create index on passes.resident_codes (resident_id, kind);
create unique index code_on_paper on passes.resident_codes (code_lookup) where kind = 'PAPER';
call kernel.guard_by_area('passes.resident_codes');
revoke truncate on passes.resident_codes from ${app};
comment on table passes.resident_codes is 'One-time codes by which residents sign in: sent to a telephone or written on paper. Only keyed hashes.';
comment on column passes.resident_codes.resident_id is 'Personal.';

create table passes.resident_sessions (
  id           uuid primary key,
  secret_hash  bytea not null unique,
  resident_id  uuid not null,
  area_key     bigint not null,
  begun_at     timestamptz not null,
  ends_at      timestamptz not null
);
create index on passes.resident_sessions (ends_at);
call kernel.guard_by_area('passes.resident_sessions');
revoke truncate on passes.resident_sessions from ${app};
comment on table passes.resident_sessions is 'Residents who are signed in; apart from sessions of staff. Only hashes.';
comment on column passes.resident_sessions.resident_id is 'Personal.';
