-- From now on an event is deleted when its listener has done its work, as the table has always said.
delete from kernel.event_publication where completion_date is not null;
