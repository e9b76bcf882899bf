-- Who registered with a community, whom it called, and who served. Of a person only a name to be shown is kept.
create table enrolment_organisation (
    code        text primary key,
    name        text not null,
    kind        text not null,
    community   text not null,
    started_on  date not null,
    left_on     date check (left_on >= started_on),
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index enrolment_organisation_by_community on enrolment_organisation (community, code);

create table enrolment_member (
    code         text primary key,
    name         text not null,
    organisation text,
    skills       text[] not null,
    weekly_hours integer not null,
    community    text not null,
    started_on   date not null,
    left_on      date check (left_on >= started_on),
    recorded_by  text not null,
    recorded_at  timestamptz not null
);
create index enrolment_member_by_community on enrolment_member (community, code);

create table enrolment_call (
    number       text primary key,
    stage        text not null,
    community    text not null,
    organisation text,
    matter       text not null,
    case_number  text,
    at           timestamptz not null,
    place        text not null,
    reason       text,
    recorded_by  text not null,
    recorded_at  timestamptz not null
);
create index enrolment_call_by_community on enrolment_call (community, number);

create table enrolment_reply (
    call   text not null references enrolment_call,
    member text not null,
    reply  text not null,
    primary key (call, member)
);

create table enrolment_service (
    call         text not null references enrolment_call,
    member       text not null,
    organisation text,
    community    text not null,
    started_at   timestamptz not null,
    ended_at     timestamptz not null,
    minutes      bigint not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    primary key (call, member, started_at)
);
create index enrolment_service_by_time on enrolment_service (started_at);
