-- Who is responsible where: read by routing, the forms' options and every access decision.
create schema directory;

create table directory.region (
    code      char(6) primary key,
    name_en   text not null,
    name_zh   text not null,
    level     text not null check (level in ('national', 'province', 'prefecture', 'county')),
    parent    char(6) references directory.region deferrable initially deferred,
    -- An abolished code stays known, because old papers carry it; its work goes to the successor.
    successor char(6) references directory.region deferrable initially deferred
);

create table directory.department (
    code    text primary key,
    name_en text not null,
    name_zh text not null
);

create table directory.unit (
    id          text primary key,
    department  text    not null references directory.department,
    region      char(6) not null references directory.region,
    institution text    not null default '',
    name_en     text    not null,
    name_zh     text    not null,
    -- The duty roster: who answers for this unit at night and on holidays.
    covered_by  text references directory.unit deferrable initially deferred,
    unique (department, region, institution),
    check (id = department || '-' || region || case institution when '' then '' else '-' || institution end)
);

create table directory.account (
    login text primary key
);

create table directory.account_role (
    login text not null references directory.account on delete cascade,
    role  text not null check (role in
        ('caseworker', 'head', 'manager', 'agency', 'joint-conference', 'auditor', 'admin')),
    primary key (login, role)
);

create table directory.account_unit (
    login text not null references directory.account on delete cascade,
    unit  text not null references directory.unit,
    primary key (login, unit)
);
create index account_unit_by_unit on directory.account_unit (unit);

-- One row: nodes read the directory anew when the number has changed.
create table directory.revision (
    only_row boolean primary key default true check (only_row),
    number   bigint not null
);
insert into directory.revision (number) values (0);
