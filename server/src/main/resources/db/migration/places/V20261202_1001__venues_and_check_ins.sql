-- Places where people come together, and who checked in there.
create schema places;
grant usage on schema places to ${app};
alter default privileges in schema places grant select, insert, update, delete on tables to ${app};

create table places.venues (
  id            uuid primary key,
  area_key      bigint not null,
  code          text not null unique,
  name          text not null,
  mark          text not null,
  setting       text not null,
  minutes       int not null check (minutes > 0),
  registered_by uuid not null,
  registered_at timestamptz not null,
  closed_by     uuid,
  closed_at     timestamptz,
  check (num_nonnulls(closed_by, closed_at) in (0, 2))
);
-- The first four digits of an area are its city: a name is one place there.
create unique index one_place_of_a_name on places.venues ((area_key / 100000000000000), mark) where closed_at is null;
create index on places.venues (area_key, id);
call kernel.guard_by_area('places.venues');
revoke delete, truncate on places.venues from ${app};
comment on table places.venues is 'Register of places at whose door a poster hangs. No personal data of residents. Only the closing changes.';
comment on column places.venues.code is 'On the poster. Names the place, is no secret.';
comment on column places.venues.mark is 'The name without spaces, width and case, by which the same place is recognised.';
comment on column places.venues.minutes is 'How long a visit lasts as a rule.';

create table places.check_ins (
  id          uuid not null,
  resident_id uuid not null,
  venue_id    uuid not null references places.venues,
  area_key    bigint not null,
  teller_id   uuid not null,
  by_staff    boolean not null,
  at          timestamptz not null,
  told_at     timestamptz not null,
  until_at    timestamptz not null,
  recorded_at timestamptz not null,
  primary key (id, resident_id),
  check (until_at > at)
);
create index on places.check_ins (resident_id, at);
create index on places.check_ins (area_key, at);
create index on places.check_ins (teller_id, recorded_at);
create index on places.check_ins (recorded_at);
call kernel.guard_by_area('places.check_ins');
revoke update, delete, truncate on places.check_ins from ${app};
comment on table places.check_ins is 'Facts, append-only: who came to which place when. Forgotten by the clock of the rule pack.';
comment on column places.check_ins.id is 'Made by the telephone; one check-in may be of several people.';
comment on column places.check_ins.resident_id is 'Personal: where somebody was.';
comment on column places.check_ins.area_key is 'Where the place lies.';
comment on column places.check_ins.teller_id is 'Personal: who told it, a resident or the account of somebody at the door.';
comment on column places.check_ins.at is 'Personal: when somebody came, by the clock of the server.';
comment on column places.check_ins.told_at is 'Personal: the same by the clock of the telephone; by it the same is known when it is sent again.';
comment on column places.check_ins.until_at is 'Personal: when a visit is over as a rule.';

create view places.public_check_in with (security_invoker = true) as
select c.id as check_in_id, c.resident_id, c.area_key, v.name, v.setting, c.at, c.until_at, c.recorded_at
from places.check_ins c
join places.venues v on v.id = c.venue_id;
comment on view places.public_check_in is 'Who came to which place when, for those who look for contacts.';
