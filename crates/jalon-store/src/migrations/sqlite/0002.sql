-- Version 2. Whoever is erased takes the keys of their jobs along, those that are done too: they name requests.

DROP INDEX job_person;
CREATE INDEX job_person ON job (person);
