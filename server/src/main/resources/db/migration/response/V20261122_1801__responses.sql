-- The responses to emergencies, and the rules each of them runs under.
create schema response;
grant usage on schema response to ${app};
alter default privileges in schema response grant select, insert, update, delete on tables to ${app};

create table response.response (
  id                uuid primary key,
  name              text not null,
  hazard            text not null,
  level             text not null check (level in ('I', 'II', 'III', 'IV')),
  area_key          bigint not null,
  area_end          bigint not null check (area_end > area_key),
  started_on        date not null,
  stood_down_on     date check (stood_down_on >= started_on),
  stood_down_reason text,
  time_zone         text not null,
  rule_pack         text not null,
  rule_pack_version text not null,
  rule_pack_content jsonb not null,
  invented_people   boolean not null,
  activated_at      timestamptz not null,
  activated_by      uuid not null,
  version           int not null default 1,
  constraint one_active_response_per_place
    exclude using gist (int8range(area_key, area_end) with &&) where (stood_down_on is null)
);
comment on table response.response is 'One emergency answered in one area. Two active ones never overlap, so every record knows its rules.';
comment on column response.response.area_end is 'First area key after the area.';
comment on column response.response.stood_down_on is 'Last civil day; absent while active.';
comment on column response.response.rule_pack_content is 'The whole rule pack as it was at activation: a later edition of the file changes nothing here.';
comment on column response.response.invented_people is 'People of this response are invented (scenario or exercise): a banner says so.';
call kernel.guard_by_area('response.response'::regclass);

create table response.level_change (
  id          uuid primary key,
  response_id uuid not null references response.response (id),
  area_key    bigint not null,
  level       text not null,
  reason      text,
  at          timestamptz not null,
  by          uuid not null
);
create index on response.level_change (response_id, at);
revoke update, delete on response.level_change from ${app};
comment on table response.level_change is 'Each level a response had, append-only.';
call kernel.guard_by_area('response.level_change'::regclass);
