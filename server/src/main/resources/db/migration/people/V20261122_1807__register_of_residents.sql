-- Residents and households, and the tokens by which they are found.
create schema people;
grant usage on schema people to ${app};
alter default privileges in schema people grant select, insert, update, delete on tables to ${app};

create table people.household (
  id           uuid primary key,
  area_key     bigint not null,
  door         text not null,
  kind         text not null check (kind in ('FAMILY', 'SHARED', 'COLLECTIVE', 'OTHER')),
  phone_sealed bytea,
  area_since   date not null,
  version      int not null default 1,
  recorded_at  timestamptz not null,
  recorded_by  uuid not null
);
call kernel.guard_by_area('people.household');
create index household_by_area on people.household (area_key, id);
comment on table people.household is 'A door and who lives behind it. Stays when everybody has left: a visit still has to find it empty.';
comment on column people.household.door is 'Personal: building-unit-room or village group and number, as written.';
comment on column people.household.phone_sealed is 'Personal: telephone of the household, sealed by the vault.';
comment on column people.household.area_since is 'Civil day from which the household is counted in area_key.';

create table people.resident (
  id                uuid primary key,
  area_key          bigint not null,
  household_id      uuid not null references people.household (id),
  name              text not null,
  sex               text not null check (sex in ('MALE', 'FEMALE', 'UNKNOWN')),
  birth_date        date,
  id_kind           text not null check (id_kind in ('CN_ID', 'PASSPORT', 'HK_MO_PERMIT', 'TW_PERMIT', 'NONE')),
  id_number_sealed  bytea,
  id_number_lookup  bytea,
  phone_sealed      bytea,
  phone_lookup      bytea,
  phone_tail_lookup bytea,
  kind              text not null check (kind in ('RESIDENT', 'TENANT', 'MIGRANT', 'VISITOR')),
  area_since        date not null,
  left_on           date,
  left_why          text check (left_why in ('MOVED_AWAY', 'DIED', 'ENTERED_TWICE', 'OTHER')),
  version           int not null default 1,
  recorded_at       timestamptz not null,
  recorded_by       uuid not null,
  check ((left_on is null) = (left_why is null))
);
call kernel.guard_by_area('people.resident');
create index resident_by_area on people.resident (area_key, id) where left_on is null;
create index resident_by_household on people.resident (household_id);
create unique index resident_by_id_number on people.resident (id_number_lookup) where left_on is null;
create index resident_by_phone on people.resident (phone_lookup) where left_on is null;
create index resident_by_phone_tail on people.resident (phone_tail_lookup) where left_on is null;
comment on table people.resident is 'Everybody who lives in an area, with or without papers, owner or tenant.';
comment on column people.resident.name is 'Personal.';
comment on column people.resident.sex is 'Personal.';
comment on column people.resident.birth_date is 'Personal.';
comment on column people.resident.id_number_sealed is 'Personal: identity number, sealed by the vault.';
comment on column people.resident.id_number_lookup is 'Personal: keyed hash of the identity number; one person is registered once.';
comment on column people.resident.phone_sealed is 'Personal: telephone (E.164), sealed by the vault.';
comment on column people.resident.phone_lookup is 'Personal: keyed hash of the telephone.';
comment on column people.resident.phone_tail_lookup is 'Personal: keyed hash of the last four digits.';
comment on column people.resident.area_since is 'Civil day from which the resident is counted in area_key.';
comment on column people.resident.left_on is 'Civil day from which the resident is no longer counted.';

-- Operators other than = and < are never pushed below a row policy, so people are found by exact tokens and
-- prefix ranges in collation "C". Wide areas read the primary key, narrow ones token_in_area.
create table people.token (
  token      text collate "C" not null,
  area_key   bigint not null,
  subject_id uuid not null,
  primary key (token, area_key, subject_id)
);
call kernel.guard_by_area('people.token');
create index token_in_area on people.token (area_key, token, subject_id);
comment on table people.token is 'How a resident (folded name, pinyin, initials) or a household (# and its door) is found.';
comment on column people.token.token is 'Personal: folded form of a name or a door.';

create table people.care_need (
  resident_id uuid not null references people.resident (id),
  area_key    bigint not null,
  kind        text not null check (kind in ('ALONE_ELDERLY', 'DISABLED', 'PREGNANT', 'INFANT', 'CHRONIC_MEDICATION', 'DIALYSIS', 'OTHER')),
  until       date not null,
  primary key (resident_id, kind)
);
call kernel.guard_by_area('people.care_need');
create index care_need_by_area on people.care_need (area_key, until);
comment on table people.care_need is 'Who needs help, and until when that is known; no need is kept for ever.';
comment on column people.care_need.kind is 'Personal: health.';

create table people.former_place (
  subject_kind text not null check (subject_kind in ('RESIDENT', 'HOUSEHOLD')),
  subject_id   uuid not null,
  area_key     bigint not null,
  from_day     date not null,
  until_day    date not null
);
call kernel.guard_by_area('people.former_place');
create index former_place_by_subject on people.former_place (subject_id);
comment on table people.former_place is 'Where somebody was counted before: from the first day to the day of the move. Counters are proved from it.';
