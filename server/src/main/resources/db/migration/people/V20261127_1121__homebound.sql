-- Who cannot leave home is sampled at home.
alter table people.care_need drop constraint care_need_kind_check;
