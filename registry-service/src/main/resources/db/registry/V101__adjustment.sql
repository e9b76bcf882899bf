-- One row per adjustment for lists and counts; the adjustment itself is its stream in the event log.
create table adjustment (
    number   text primary key,
    stage    text not null,
    cause    text not null,
    category text not null,
    area     text,
    proposer text not null
);
create index adjustment_by_stage on adjustment (stage, number);
