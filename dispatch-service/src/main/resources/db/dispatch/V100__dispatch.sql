-- One row per case for lists and counts; the case itself is its stream in the event log.
create table case_file (
    number      text        primary key,
    report      text        not null unique,
    stage       text        not null,
    category    text,
    area        text,
    channel     text        not null,
    urgency     text        not null,
    received_at timestamptz not null,
    -- In whose queue a case is while a person has to dispatch it (CASE-2).
    centre      text,
    unit        text,
    orders      integer     not null,
    sequence    bigint      not null
);
create index case_file_by_stage on case_file (stage, number) where stage <> 'CLOSED';
create index case_file_by_unit on case_file (unit, stage, number);
create index case_file_by_centre on case_file (centre, stage, number) where centre is not null;

-- The service's own copy of the registry.
create table registry_entry (
    revision integer not null,
    kind     text    not null,
    code     text    not null,
    body     text,
    primary key (revision, kind, code)
);
create table registry_revision (
    revision     integer     primary key,
    effective_at timestamptz not null,
    entries      integer     not null,
    digest       text        not null
);

-- Who took which case: what suggestions learn from. A case that moves on teaches anew.
create table lesson (
    case_number text        primary key,
    position    bigint      generated always as identity unique,
    type        text        not null,
    main_type   text        not null,
    category    text        not null,
    street      text        not null,
    community   text        not null,
    channel     text        not null,
    unit        text        not null,
    learned_at  timestamptz not null
);
