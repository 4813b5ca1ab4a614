-- Rounds of mass testing and the stations at which they are done.
create schema testing;
grant usage on schema testing to ${app};
alter default privileges in schema testing grant select, insert, update, delete on tables to ${app};

create table testing.rounds (
  id                   uuid primary key,
  code                 text not null unique,
  name                 text not null,
  response_id          uuid not null,
  area_key             bigint not null,
  area_lows            bigint[] not null,
  area_highs           bigint[] not null,
  pool_isolation_site  smallint not null check (pool_isolation_site > 0),
  pool_sealed_building smallint not null check (pool_sealed_building > 0),
  pool_community       smallint not null check (pool_community > 0),
  starts_at            timestamptz not null,
  target_hours         int not null check (target_hours > 0),
  follows              uuid unique references testing.rounds,
  opened_at            timestamptz not null,
  opened_by            uuid not null,
  closed_at            timestamptz,
  closed_by            uuid,
  check ((closed_at is null) = (closed_by is null))
);
call kernel.guard_by_area('testing.rounds');
revoke delete, truncate on testing.rounds from ${app};
comment on table testing.rounds is 'Testing of everybody in some areas. Nothing but its closing changes.';
comment on column testing.rounds.area_key is 'The smallest area around all areas of the round.';
comment on column testing.rounds.area_lows is 'Keys of the areas of the round, none within another.';
comment on column testing.rounds.area_highs is 'First key after each of the areas.';
comment on column testing.rounds.follows is 'The round before in its campaign; a round is followed by one other at most.';

create table testing.stations (
  id               uuid primary key,
  code             text not null unique,
  name             text not null,
  setting          text not null,
  area_key         bigint not null,
  place            text not null default '',
  samples_per_hour int not null check (samples_per_hour > 0),
  open             boolean not null,
  version          int not null default 1
);
create index on testing.stations (area_key, id);
call kernel.guard_by_area('testing.stations');
comment on table testing.stations is 'Where samples are taken: a site, or a team that goes from door to door. Editable, with a version.';
comment on column testing.stations.setting is 'Decides the capacity of its tubes, by the pool sizes of the round.';
