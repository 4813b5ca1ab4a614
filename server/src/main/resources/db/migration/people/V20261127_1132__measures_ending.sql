-- Which measures end today or tomorrow, out of all that were ever ordered.
create index home_measure_ending on people.home_measure (lapses_on, area_key) where ended_on is null;
