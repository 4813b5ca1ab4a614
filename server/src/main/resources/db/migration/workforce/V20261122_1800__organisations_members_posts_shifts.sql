-- Who works where: organisations, their members, teams, posts, and the shifts that were worked.
create schema workforce;
grant usage on schema workforce to ${app};
alter default privileges in schema workforce grant select, insert, update, delete on tables to ${app};
create extension if not exists btree_gist;

create table workforce.organisations (
  id         uuid primary key,
  name       text not null,
  kind       text not null,
  area_key   bigint not null,
  parent_id  uuid references workforce.organisations,
  version    int not null default 1
);
create index on workforce.organisations (area_key, id);
create index on workforce.organisations (parent_id);
call kernel.guard_by_area('workforce.organisations');
comment on table workforce.organisations is 'Police, courts, justice bureaus, townships, hospitals and the like; a tree by parent_id.';

create table workforce.members (
  id              uuid primary key,
  organisation_id uuid not null references workforce.organisations,
  name            text not null,
  role            text not null,
  area_key        bigint not null,
  phone_sealed    bytea,
  account_id      uuid,
  version         int not null default 1
);
create index on workforce.members (area_key, id);
create index on workforce.members (organisation_id, id);
call kernel.guard_by_area('workforce.members');
comment on table workforce.members is 'A working person, with or without an account.';
comment on column workforce.members.name is 'Personal: name of a working person, shown to those who may read the workforce.';
comment on column workforce.members.phone_sealed is 'Personal: telephone, sealed by the vault.';

create table workforce.teams (
  id              uuid primary key,
  name            text not null,
  area_key        bigint not null,
  organisation_id uuid references workforce.organisations,
  member_ids      uuid[] not null default '{}',
  version         int not null default 1
);
create index on workforce.teams (area_key, id);
call kernel.guard_by_area('workforce.teams');
comment on table workforce.teams is 'People who work together; member_ids are members.';

create table workforce.posts (
  id         uuid primary key,
  name       text not null,
  area_key   bigint not null,
  place_kind text not null,
  place_id   text,
  roles      text[] not null default '{}',
  minimum    int not null check (minimum >= 0),
  version    int not null default 1
);
create index on workforce.posts (area_key, id);
call kernel.guard_by_area('workforce.posts');
comment on table workforce.posts is 'A place to be staffed, with the roles it needs and the least number of people.';

create table workforce.shifts (
  id          uuid primary key,
  member_id   uuid not null references workforce.members,
  post_id     uuid not null references workforce.posts,
  role        text not null,
  police      boolean not null,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null,
  day         date not null,
  area_key    bigint not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  check (starts_at < ends_at)
);
create index on workforce.shifts (post_id, starts_at);
create index on workforce.shifts (member_id, starts_at);
create index on workforce.shifts (area_key, day, id);
call kernel.guard_by_area('workforce.shifts');
revoke update, delete on workforce.shifts from ${app};
comment on table workforce.shifts is 'Facts, append-only: one person at one post from start to end (half-open). Counts as one person-shift on its day.';
comment on column workforce.shifts.day is 'Civil day of the start in the zone of the response.';
comment on column workforce.shifts.police is 'Whether it counts as a police person-shift: role or organisation at the time it was recorded.';

create table workforce.shift_voids (
  id        uuid primary key,
  shift_id  uuid not null unique references workforce.shifts,
  area_key  bigint not null,
  reason    text not null,
  voided_by uuid not null,
  voided_at timestamptz not null
);
call kernel.guard_by_area('workforce.shift_voids');
revoke update, delete on workforce.shift_voids from ${app};
comment on table workforce.shift_voids is 'Correcting facts, append-only: a shift that was recorded by mistake.';

create table workforce.hours_taken (
  shift_id  uuid primary key,
  member_id uuid not null,
  during    tstzrange not null,
  area_key  bigint not null,
  constraint one_place_at_a_time exclude using gist (member_id with =, during with &&)
);
call kernel.guard_by_area('workforce.hours_taken');
comment on table workforce.hours_taken is 'The hours of shifts that stand (not voided), so that the database itself refuses one person in two places.';

create table workforce.grid_assignments (
  id          uuid primary key,
  member_id   uuid not null references workforce.members,
  area_key    bigint not null,
  from_day    date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  unique (area_key, from_day)
);
create index on workforce.grid_assignments (member_id);
call kernel.guard_by_area('workforce.grid_assignments');
revoke update, delete on workforce.grid_assignments from ${app};
comment on table workforce.grid_assignments is 'Facts, append-only: who answers for a grid from a day on. The latest of a grid is its worker; a new one is a hand-over.';
