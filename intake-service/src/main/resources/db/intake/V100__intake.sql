-- What queries ask of a report; the report itself is its events. Free text is not here.
create table report (
    number        text        primary key,
    stage         text        not null,
    channel       text        not null,
    client        text        not null,
    source_number text,
    nature        text        not null,
    urgency       text        not null,
    category      text,
    area          text,
    collector     text,
    happened_at   timestamptz not null,
    reported_at   timestamptz not null,
    received_at   timestamptz not null,
    case_number   text,
    joined_to     text,
    fingerprint   uuid        not null,
    secret_key    text
);
-- Likely twins (INT-6).
create index report_fingerprint on report (fingerprint, number);
create index report_client on report (client, number);

-- The first report under each number of a source: the second one finds it taken and joins (INT-6).
create table source_number (
    client  text not null,
    channel text not null,
    number  text not null,
    report  text not null,
    primary key (client, channel, number)
);

-- Personal data: the words of a report whose masked form differs from them (INT-9). To be encrypted with a key per
-- reporter; until then nothing but intake's own login sees this schema.
create table original (
    report text primary key,
    text   text not null,
    place  text
);

-- The copy of the registry: keys of all entries, bodies of those that intake looks at.
create table registry_entry (
    revision integer not null,
    kind     text    not null,
    code     text    not null,
    body     text,
    primary key (revision, kind, code)
);

-- Complete revisions only.
create table registry_revision (
    revision     integer     primary key,
    title        text        not null,
    effective_at timestamptz not null,
    entries      integer     not null,
    digest       text        not null
);

-- Files that are or were taken in (INT-10).
create table upload (
    id          uuid        primary key,
    name        text        not null,
    client      text        not null,
    unit        text,
    role        text,
    -- On which its rows may report.
    channels    text[]      not null,
    mapping     text        not null,
    header      text[]      not null,
    state       text        not null check (state in ('RUNNING', 'DONE', 'FAILED', 'DROPPED')),
    uploaded_at timestamptz not null,
    rows        bigint      not null,
    done        bigint      not null,
    accepted    bigint      not null,
    joined      bigint      not null,
    refused     bigint      not null,
    -- When it was done, failed or dropped.
    ended_at    timestamptz,
    fault       text,
    -- Who repeated or dropped it after it had failed, and why it was dropped.
    decided_by  text,
    reason      text,
    -- Its rows were deleted after their time.
    forgotten   boolean     not null default false
);
create index upload_running on upload (id) where state = 'RUNNING';
create index upload_failed on upload (ended_at) where state = 'FAILED';
create index upload_kept on upload (ended_at) where not forgotten;

-- A row of a file: its cells until it is done, then its result. A kill between two chunks loses nothing.
create table upload_row (
    upload  uuid   not null references upload (id),
    line    bigint not null,
    cells   text,
    outcome text   check (outcome in ('ACCEPTED', 'JOINED', 'REFUSED')),
    report  text,
    "column" text,
    reason  text,
    detail  text,
    primary key (upload, line)
);
create index upload_row_open on upload_row (upload, line) where outcome is null;

-- The first report of each fingerprint: an equal report at the same moment waits for it and finds it (INT-6).
create table first_submission (
    fingerprint uuid primary key,
    report      text not null
);
