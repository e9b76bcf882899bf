-- What the service needs to know of a case to compute its deadlines and to decide who may see them. The row is also the
-- lock for all clocks of the case.
create table watched_case (
    number   text   primary key,
    category text,
    urgency  text   not null,
    revision integer,
    -- The scopes with codes that the case's events have named, for example 'UNIT U-CG'.
    reach    text[] not null,
    sequence bigint not null
);

-- When each clock is due. Rows are written together with the events of the stream. They serve queries and the search
-- for due clocks.
create table clock (
    case_number text        not null,
    clock       text        not null,
    unit        text,
    started_at  timestamptz not null,
    due_at      timestamptz not null,
    state       text        not null check (state in ('RUNNING', 'PAUSED', 'PASSED', 'MET', 'STOPPED')),
    met_at      timestamptz,
    primary key (case_number, clock)
);

create index clock_due on clock (due_at, case_number, clock) where state = 'RUNNING';

-- A case as the board counts it. The case's deadline is that of its clock.
create table board_case (
    number    text        primary key,
    filed_at  timestamptz not null,
    category  text,
    area      text,
    channel   text        not null,
    nature    text        not null,
    unit      text,
    closed_at timestamptz,
    -- The whole-case clock that judges the case: case, or case-2 after the first redo or the first other category.
    clock     text        not null default 'case'
);
