-- One row per request for admission for lists and counts; the request itself is its stream in the event log.
create table admission_request (
    number    text primary key,
    stage     text not null,
    category  text not null,
    area      text,
    threshold text not null,
    giver     text not null,
    receiver  text not null,
    -- The duty that made it the giver's own work, refused at once; null otherwise.
    own_duty  text
);
create index admission_request_by_stage on admission_request (stage, number);
