-- In whose queue a case stands while a person has to dispatch it (CASE-2).
alter table case_file add column centre text;
create index case_file_by_centre on case_file (centre, stage, number) where centre is not null;
