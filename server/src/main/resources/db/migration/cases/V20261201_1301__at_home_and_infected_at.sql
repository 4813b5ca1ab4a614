-- Who stays at home instead of a site, what was told of a plan, and where a case was infected.
alter table cases.contacts add birth_year smallint;
alter table cases.contacts add home_reasons text[] not null default '{}';
comment on column cases.contacts.birth_year is 'Personal: as the register had it when the contact was verified.';
comment on column cases.contacts.home_reasons is 'Personal: health. Why the contact stays at home, as it was marked by whoever verified.';

alter table cases.plans add home_reasons text[] not null default '{}';
alter table cases.plans add told_reasons text[];
comment on column cases.plans.home_reasons is 'Personal: health. Why the contact stays at home instead of a site.';
comment on column cases.plans.told_reasons is 'For which kinds of contact the plan was last announced, with their last exposure.';

alter table cases.cases add infected_area bigint;
alter table cases.cases add infected_building text;
alter table cases.cases add check (infected_area is not null or infected_building is null);
comment on column cases.cases.infected_area is 'Personal: where the case was infected, when that was told.';
