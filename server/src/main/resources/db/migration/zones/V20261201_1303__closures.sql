-- Single places that are closed for a time, each by a decision.
create table zones.closures (
  id          uuid primary key,
  zone_id     uuid references zones.zones,
  area_key    bigint not null,
  response_id uuid not null,
  name        text not null,
  kind        text not null,
  from_day    date not null,
  until_day   date not null check (until_day >= from_day),
  ground      text not null,
  evidence    text not null,
  closed_by   uuid not null,
  closer      text not null,
  closed_at   timestamptz not null,
  opened_at   timestamptz check (opened_at >= closed_at),
  opened_why  text,
  opened_by   uuid,
  opener      text,
  check (num_nonnulls(opened_at, opened_why, opened_by, opener) in (0, 4))
);
create index closures_held on zones.closures (id) where opened_at is null;
create index on zones.closures (area_key, id);
create index on zones.closures (zone_id) where zone_id is not null;
call kernel.guard_by_area('zones.closures');
revoke delete, truncate on zones.closures from ${app};
comment on table zones.closures is 'Single places that are closed for a time, such as one restaurant. No personal data of residents. Only the opening changes.';
comment on column zones.closures.zone_id is 'The zone that it belongs to: lifted with it. Absent for a place that is closed on its own account.';
comment on column zones.closures.name is 'Of the place, as its sign says.';
comment on column zones.closures.evidence is 'Number of the decision.';
