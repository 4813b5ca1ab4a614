-- Areas from the nation to the joint-household cell, with their history.
-- Names, tree and boundaries are public knowledge, so they may be read everywhere; writing is guarded by area.
create schema territory;
grant usage on schema territory to ${app};
alter default privileges in schema territory grant select, insert, update, delete on tables to ${app};

create table territory.area (
  area_key   bigint primary key,
  parent_key bigint,
  level      text not null
    check (level in ('NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP', 'VILLAGE', 'GRID', 'CELL')),
  households int check (households >= 0),
  version    int not null default 1,
  valid_from date not null,
  valid_to   date check (valid_to >= valid_from),
  edition    text,
  name       text collate "C" not null,
  pinyin     text not null,
  spelling   text collate "C" not null,
  initials   text collate "C" not null
);
create index on territory.area (parent_key, area_key);
create index on territory.area (name);
create index on territory.area (spelling);
create index on territory.area (initials);
comment on table territory.area is 'open to read: names, the tree and numbers of households are no secret, and a gate must be able to name any place of the country. Written only within the scope. One row per key; what it was before is in territory.change.';
comment on column territory.area.area_key is '18 digits PPCCXXTTTVVVGGGHHH, zeros below the level.';
comment on column territory.area.valid_to is 'First day on which the area no longer exists; absent while it does.';
comment on column territory.area.edition is 'Edition of the division codes that last named it; absent for grids and cells.';
comment on column territory.area.households is 'Number of households of a grid or cell, as planned when it was made.';
comment on column territory.area.spelling is 'Pinyin in lower case without spaces, for search.';
comment on column territory.area.initials is 'First letters of the syllables, for search.';
call kernel.guard_by_area('territory.area'::regclass);
create policy names_are_open on territory.area for select using (true);

create table territory.change (
  number        bigint generated always as identity primary key,
  area_key      bigint not null,
  kind          text not null
    check (kind in ('RENAMED', 'ENDED', 'RETURNED', 'MOVED', 'SPLIT', 'MERGED', 'SUCCEEDED')),
  on_day        date not null,
  name_before   text,
  name_after    text,
  successors    bigint[] not null default '{}',
  edition       text,
  at            timestamptz not null,
  by            uuid not null
);
create index on territory.change (area_key, number);
revoke update, delete on territory.change from ${app};
comment on table territory.change is 'open to read: what happened to areas, append-only; names and successors are no secret. Written only within the scope.';
comment on column territory.change.on_day is 'First day on which the change holds.';
comment on column territory.change.successors is 'Keys of the areas in which a moved, split or merged area goes on.';
call kernel.guard_by_area('territory.change'::regclass);
create policy history_is_open on territory.change for select using (true);

create table territory.edition (
  id         uuid primary key,
  edition    text not null,
  valid_from date not null,
  coverage   bigint[] not null,
  added      bigint not null,
  removed    bigint not null,
  renamed    bigint not null,
  unchanged  bigint not null,
  applied_at timestamptz not null,
  applied_by uuid not null
);
create index on territory.edition (applied_at);
revoke update, delete on territory.edition from ${app};
comment on table territory.edition is 'Editions of division codes that were applied, append-only.';
comment on column territory.edition.coverage is 'Keys of the areas that the edition listed completely: what it did not list there has ended.';

create table territory.boundary (
  area_key    bigint primary key,
  source      text not null,
  points      int not null,
  imported_at timestamptz not null,
  shape       bytea not null
);
comment on table territory.boundary is 'open to read: outlines of areas are no secret. Written only within the scope.';
comment on column territory.boundary.shape is 'Well-known binary, longitude and latitude in degrees, outer rings counter-clockwise.';
call kernel.guard_by_area('territory.boundary'::regclass);
create policy outlines_are_open on territory.boundary for select using (true);

insert into territory.area (area_key, level, valid_from, name, pinyin, spelling, initials)
values (0, 'NATION', '1949-10-01', '全国', 'Quanguo', 'quanguo', 'qg');
