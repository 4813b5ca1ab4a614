-- Who shared a room and who rode together is read by room, and by when it was recorded.
create index stays_of_room on isolation.stays (room_id, arrived_at) where room_id is not null;
create index stays_over on isolation.stays (ended_at) where room_id is not null and ended_at is not null;
create index stays_of_resident on isolation.stays (resident_id);
create index seats_handed_over on isolation.trip_seats (handed_over_at) where handed_over_at is not null;

create view isolation.time_in_rooms with (security_invoker = true) as
  select t.id, t.resident_id, t.area_key, t.room_id, s.name || ' ' || r.number as label, t.arrived_at, t.ended_at,
         coalesce(
           (select range_agg(tstzrange(a.left_at, a.back_at)) from isolation.absences a where a.stay_id = t.id),
           '{}'::tstzmultirange) as away
  from isolation.stays t
  join isolation.rooms r on r.id = t.room_id
  join isolation.sites s on s.id = t.site_id
  where t.arrived_at is not null;
comment on view isolation.time_in_rooms is 'Who was in which room from when to when, and when they were at a hospital meanwhile.';
