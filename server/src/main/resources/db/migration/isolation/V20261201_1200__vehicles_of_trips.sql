-- What kind of vehicle a trip has: it decides who on board meets whom.
alter table isolation.trips add column vehicle text not null default 'SEALED_BUS';
alter table isolation.trips alter column vehicle drop default;
comment on column isolation.trips.vehicle is 'CAR, SEALED_BUS or VENTILATED_BUS. Trips from before it was asked count as sealed: nobody on board is overlooked.';
