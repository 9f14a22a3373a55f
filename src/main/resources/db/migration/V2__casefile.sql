-- Three schemas so that a backup and a database role can take the keys, the data and the log apart.
create schema vault;
create schema casefile;
create schema audit;

-- The keys of persons and reports, each wrapped by the master key, which is not in the database.
create table vault.key (
    key_id       text primary key,
    -- Null once destroyed: whatever was sealed with it can never be read again.
    wrapped_key  bytea,
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped_key is null) = (destroyed_at is not null))
);

-- Which key seals what carries a number; case, services and referrals of one person share the person's key.
create table vault.number_key (
    number text primary key,
    key_id text not null references vault.key
);
create index on vault.number_key (key_id);

-- The master key in use, as a fingerprint, so that a wrong key file is refused at start and not found out at the first read.
create table vault.master (
    only_row    boolean primary key default true check (only_row),
    fingerprint bytea not null
);

-- The last number given for each letter, region and year.
create table casefile.number_counter (
    letter      char(1)  not null,
    region      char(6)  not null,
    year        smallint not null,
    last_serial integer  not null,
    primary key (letter, region, year)
);

-- The persons named in a report; who they are stands in the sealed record only.
create table casefile.person (
    report_number text        not null,
    -- p1, p2, … in the order of reporting
    code          text        not null,
    key_id        text        not null references vault.key,
    sealed        bytea       not null,
    -- set when the person's own case is opened
    case_number   text unique,
    hand_over     text        not null default 'awaited' check (hand_over in ('awaited', 'handed-over', 'own-way')),
    added_at      timestamptz not null default now(),
    primary key (report_number, code)
);
create index on casefile.person (key_id);

-- Keyed hashes by which a person is found without reading anybody's record.
create table casefile.blind_index (
    report_number text  not null,
    code          text  not null,
    kind          text  not null check (kind in ('name', 'id-number', 'birth-date', 'name-bigram')),
    hash          bytea not null,
    primary key (report_number, code, kind, hash),
    foreign key (report_number, code) references casefile.person on delete cascade
);
create index on casefile.blind_index (kind, hash);

-- Longer texts that belong to a number: what a reporter told, supplements, reasons of referral, data of events.
create table casefile.sealed_text (
    id         bigint generated always as identity primary key,
    number     text        not null,
    kind       text        not null,
    key_id     text        not null references vault.key,
    ciphertext bytea       not null,
    written_at timestamptz not null default now()
);
create index on casefile.sealed_text (number, kind, id);
create index on casefile.sealed_text (key_id);

-- Who read which class of data of which number, never what it said. Each row's hash covers the row before it.
create table audit.read_log (
    node       text        not null,
    minute     timestamptz not null,
    position   integer     not null,
    who        text        not null,
    unit       text        not null,
    number     text        not null,
    data_class text        not null,
    task       text        not null,
    door       text        not null,
    read_at    timestamptz not null,
    hash       bytea       not null,
    primary key (node, minute, position)
);
create index on audit.read_log (number, read_at);

-- One seal for each node and minute that is over: a row cut off at the end, or a whole minute, is missed.
create table audit.read_seal (
    node     text        not null,
    sequence integer     not null,
    minute   timestamptz not null,
    entries  integer     not null,
    hash     bytea       not null,
    primary key (node, sequence),
    unique (node, minute)
);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the read log is append-only';
end
$$;
create trigger append_only before update or delete or truncate on audit.read_log
    for each statement execute function audit.refuse_change();
create trigger append_only before update or delete or truncate on audit.read_seal
    for each statement execute function audit.refuse_change();
