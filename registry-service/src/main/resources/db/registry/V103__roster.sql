-- Who answers for which grid, when they are on duty, and who stands in: what changes from day to day and so is no part
-- of a signed revision. That no two assignments of a grid overlap is decided under a lock on the grid.
create table roster_assignment (
    number          bigint generated always as identity primary key,
    grid            text not null,
    officer         text not null,
    started_at      timestamptz not null,
    ended_at        timestamptz check (ended_at >= started_at),
    recorded_by     text not null,
    recorded_at     timestamptz not null,
    end_recorded_by text,
    end_recorded_at timestamptz
);
create index roster_assignment_by_grid on roster_assignment (grid, number);
create index roster_assignment_by_officer on roster_assignment (officer, number);

-- The shifts that begin on each of the seven days, Monday first, as in 08:00-12:00 22:00-06:00; '' is a day off.
create table roster_week (
    officer     text primary key,
    hours       text[] not null check (cardinality(hours) = 7),
    recorded_by text not null,
    recorded_at timestamptz not null
);

create table roster_day (
    officer     text not null,
    day         date not null,
    hours       text not null,
    reason      text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (officer, day)
);

-- Linked grids, the first to stand in first.
create table roster_link (
    grid        text primary key,
    linked      text[] not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
