-- Isolation sites with their three zones, who answers for what there, and rooms.
create schema isolation;
grant usage on schema isolation to ${app};
alter default privileges in schema isolation grant select, insert, update, delete on tables to ${app};

create table isolation.sites (
  id             uuid primary key,
  code           text not null unique,
  name           text not null,
  area_key       bigint not null,
  address        text not null,
  isolation_zone text not null,
  work_zone      text not null,
  passage        text not null,
  open           bool not null,
  version        int not null default 1
);
create index on isolation.sites (area_key, id);
call kernel.guard_by_area('isolation.sites');
comment on table isolation.sites is 'Places where people are apart, each one in a room of their own. Three zones: isolation, work, sanitary passage. No personal data of residents.';
comment on column isolation.sites.isolation_zone is 'Where in the house the isolation zone lies, in words.';

create table isolation.duties (
  site_id  uuid not null references isolation.sites,
  area_key bigint not null,
  duty     text not null,
  name     text not null,
  primary key (site_id, duty, name)
);
create index on isolation.duties (area_key);
call kernel.guard_by_area('isolation.duties');
comment on table isolation.duties is 'Who answers for one of the seven duties of a site, and who leads it.';
comment on column isolation.duties.name is 'Personal: name of a member of staff.';

create table isolation.rooms (
  id           uuid primary key,
  site_id      uuid not null references isolation.sites,
  area_key     bigint not null,
  floor        int not null,
  number       text collate "C" not null,
  beds         int not null check (beds between 1 and 12),
  family       bool not null,
  barrier_free bool not null,
  own_toilet   bool not null,
  languages    text[] not null,
  closed       bool not null,
  version      int not null default 1,
  unique (site_id, number)
);
create index rooms_in_order on isolation.rooms (area_key, site_id, floor, number);
call kernel.guard_by_area('isolation.rooms');
comment on table isolation.rooms is 'Rooms of the isolation zone. No personal data.';
comment on column isolation.rooms.family is 'Whether people who belong together may share it.';
comment on column isolation.rooms.languages is 'What those who look after the room speak, as language tags.';
