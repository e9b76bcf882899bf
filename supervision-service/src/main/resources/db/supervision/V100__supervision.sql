-- This service's copy of the registry: a row for every entry received, with a body for the kinds it needs.
create table registry_entry (
    revision integer not null,
    kind     text    not null,
    code     text    not null,
    body     text,
    primary key (revision, kind, code)
);

-- The revisions of which all entries are here. Only these serve.
create table registry_revision (
    revision     integer     primary key,
    effective_at timestamptz not null,
    entries      integer     not null,
    digest       text        not null
);

-- What must be known of a case to compute its deadlines and to decide who sees them; also the lock for all of its clocks.
create table watched_case (
    number   text   primary key,
    category text,
    urgency  text   not null,
    revision integer,
    -- Scopes with codes, such as 'UNIT U-CG': those that its events have named.
    reach    text[] not null,
    sequence bigint not null
);

-- Which clock is due when: written with the events of the stream, for queries and for what is due.
create table clock (
    case_number text        not null,
    clock       text        not null,
    unit        text,
    started_at  timestamptz not null,
    due_at      timestamptz not null,
    state       text        not null check (state in ('RUNNING', 'PASSED', 'MET', 'STOPPED')),
    met_at      timestamptz,
    primary key (case_number, clock)
);

create index clock_due on clock (due_at, case_number, clock) where state = 'RUNNING';

-- A case as the board counts it. Its deadline is that of its clock.
create table board_case (
    number    text        primary key,
    filed_at  timestamptz not null,
    category  text,
    area      text,
    channel   text        not null,
    nature    text        not null,
    unit      text,
    closed_at timestamptz
);
