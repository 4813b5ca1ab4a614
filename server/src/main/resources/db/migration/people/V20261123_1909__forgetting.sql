create table people.forgotten (
  day       date not null,
  area_key  bigint not null,
  indicator text not null,
  total     bigint not null,
  primary key (day, area_key, indicator)
);
call kernel.guard_by_area('people.forgotten');
revoke delete, truncate on people.forgotten from ${app};
comment on table people.forgotten is 'What forgotten residents, households and measures had counted, so that figures still come out in a recount. No personal data.';
