-- Other modules compare their records with the grids there are: one range of keys instead of the tree village by village.
create index area_grids on territory.area (area_key) where level = 'GRID' and valid_to is null;

create view territory.public_grid with (security_invoker = true) as
select area_key from territory.area where level = 'GRID' and valid_to is null;
comment on view territory.public_grid is 'Present grids, for other modules.';
