-- The first report of each fingerprint: whoever says the same at the same moment waits for it and finds it (INT-6).
create table first_said (
    fingerprint uuid primary key,
    report      text not null
);
insert into first_said (fingerprint, report) select fingerprint, min(number) from report group by fingerprint;
