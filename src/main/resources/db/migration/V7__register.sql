-- What happened, in numbers, codes, units and times: no personal data. Written in the engine's own transactions,
-- read by the agencies' API, the boards and the indicators, so that the engine's history may be short.
create schema register;

create table register.report (
    number           text primary key,
    status           text        not null check (status in ('received', 'assessing', 'rescue', 'referred', 'closed')),
    channel          text        not null,
    received_region  char(6)     not null,
    incident_region  char(6)     not null,
    minor            boolean     not null,
    reported_by      text,
    reporter_unit    text,
    received_at      timestamptz not null default now(),
    ended_at         timestamptz,
    end_code         text,
    process_instance text
);
create index report_by_region on register.report (received_region, received_at desc);
create index report_by_account on register.report (reported_by);

create table register.report_person (
    report      text    not null references register.report,
    person      text    not null,
    minor       boolean not null,
    state       text    not null default 'reported'
        check (state in ('reported', 'rescued', 'handed-over', 'own-way', 'declined')),
    case_number text unique,
    primary key (report, person)
);

create table register.rescue (
    number           text primary key,
    report           text references register.report,
    mode             text        not null check (mode in ('rescue', 'search')),
    found_region     char(6)     not null,
    started_at       timestamptz not null default now(),
    ended_at         timestamptz,
    end_code         text,
    process_instance text
);

create table register.victim_case (
    number           text primary key,
    report           text references register.report,
    rescue           text references register.rescue,
    person           text,
    case_region      char(6)     not null,
    stage            text        not null,
    status           text        not null check (status in ('open', 'closed', 'merged', 'transferred', 'ended')),
    minor            boolean     not null,
    process_instance text,
    opened_at        timestamptz not null default now(),
    ended_at         timestamptz,
    end_code         text
);
create index victim_case_by_region on register.victim_case (case_region, opened_at desc);
create index victim_case_by_report on register.victim_case (report);

create table register.referral (
    number           text primary key,
    case_number      text references register.victim_case,
    report           text references register.report,
    service_type     text        not null,
    from_unit        text        not null,
    to_unit          text        not null,
    status           text        not null check (status in ('requested', 'returned', 'accepted', 'rejected', 'reported',
                                                            'completed', 'withdrawn', 'waived', 'cancelled')),
    returned_times   int         not null default 0,
    rejected_times   int         not null default 0,
    opened_at        timestamptz not null default now(),
    due_at           timestamptz,
    closed_at        timestamptz,
    process_instance text,
    check (case_number is not null or report is not null)
);
create index referral_by_case on register.referral (case_number);
create index referral_by_from on register.referral (from_unit, opened_at desc);
create index referral_by_to on register.referral (to_unit, opened_at desc);

-- One row for each service that a case owes; a referral is a service under its own number.
create table register.service (
    number           text primary key,
    case_number      text        not null references register.victim_case,
    service_type     text        not null,
    process          text        not null,
    responsible_unit text        not null,
    status           text        not null check (status in ('open', 'done', 'waived', 'cancelled')),
    opened_at        timestamptz not null default now(),
    due_at           timestamptz,
    closed_at        timestamptz,
    end_code         text,
    process_instance text
);
create index service_by_case on register.service (case_number, opened_at);

create table register.task (
    id               text primary key,
    task             text        not null,
    process          text        not null,
    process_instance text        not null,
    number           text,
    case_number      text,
    region           char(6),
    unit             text        not null,
    first_unit       text        not null,
    created_at       timestamptz not null default now(),
    due_at           timestamptz,
    due_rule         text        not null default 'scaled',
    escalation       text        not null default 'E-STD',
    wrong_unit_times int         not null default 0,
    cannot_times     int         not null default 0,
    told_late_at     timestamptz,
    ended_at         timestamptz,
    ended_how        text check (ended_how in ('completed', 'withdrawn')),
    ended_by         text
);
create index task_open_by_unit on register.task (unit, due_at) where ended_at is null;
create index task_late on register.task (due_at) where ended_at is null and told_late_at is null;
create index task_by_case on register.task (case_number, unit);
create index task_by_unit on register.task (unit, case_number);

create table register.handoff (
    id        bigint generated always as identity primary key,
    task_id   text,
    number    text,
    from_unit text,
    to_unit   text        not null,
    kind      text        not null check (kind in ('routed', 'wrong-unit', 'cannot', 'fallback', 'referral')),
    done_by   text,
    at        timestamptz not null default now()
);
create index handoff_by_number on register.handoff (number);

create table register.notice (
    id      bigint generated always as identity primary key,
    unit    text        not null,
    role    text        not null,
    kind    text        not null,
    task_id text,
    number  text,
    at      timestamptz not null default now(),
    seen_at timestamptz
);
create index notice_unseen on register.notice (unit, role) where seen_at is null;

-- Whatever a person or another system said happened: kept until it meets its process.
create table register.event (
    id          uuid primary key default gen_random_uuid(),
    type        text        not null,
    number      text        not null,
    data        jsonb       not null default '{}',
    sent_by     text,
    sender_unit text,
    occurred_at timestamptz not null,
    received_at timestamptz not null default now(),
    status      text        not null check (status in ('kept', 'correlated', 'expired', 'rejected')),
    settled_at  timestamptz,
    expires_at  timestamptz not null default now() + interval '7 days',
    attempts    int         not null default 0,
    next_try_at timestamptz not null default now()
);
create index event_kept on register.event (next_try_at) where status = 'kept';
create index event_by_number on register.event (number);
comment on column register.event.data is 'codes, numbers and times only; everything else of the event is a sealed text of the case file';

-- The feed for polling agencies. The transaction id orders what commits late behind what readers have seen.
create table register.change (
    id     bigint generated always as identity primary key,
    tx     xid8        not null default pg_current_xact_id(),
    unit   text        not null,
    number text        not null,
    kind   text        not null,
    code   text,
    at     timestamptz not null default now()
);
create index change_by_unit on register.change (unit, tx, id);

create table register.idempotency (
    account   text        not null,
    key       text        not null,
    body_hash bytea       not null,
    status    int         not null,
    location  text,
    answer    bytea       not null,
    at        timestamptz not null default now(),
    primary key (account, key)
);
comment on column register.idempotency.answer is 'the first answer: numbers, codes and times only';
