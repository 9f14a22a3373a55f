-- Who completed the task whose outcome somebody else must approve; one row for each open approval.
create schema access;

create table access.drafter (
    process_instance varchar(64) not null,
    task             text        not null,
    -- Null where the engine completed it without a caller.
    login            text,
    primary key (process_instance, task)
);

-- The few static grants that Camunda's own SQL still joins: Cockpit's queries, and the list of what may be started.
-- Everything else is decided in code. Resource types: 6 process definition; permissions: 2 read, 256 create instance,
-- 512 read instance.
insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_) values
    ('homeward-caseworker', 1, 1, 'caseworker', 6, '*', 2),
    ('homeward-head', 1, 1, 'head', 6, '*', 2),
    ('homeward-agency', 1, 1, 'agency', 6, '*', 2),
    ('homeward-manager', 1, 1, 'manager', 6, '*', 2 + 512),
    ('homeward-joint-conference', 1, 1, 'joint-conference', 6, '*', 2 + 512),
    ('homeward-admin', 1, 1, 'camunda-admin', 6, '*', 2 + 512),
    ('homeward-caseworker-report', 1, 1, 'caseworker', 6, 'report-intake', 2 + 256),
    ('homeward-head-report', 1, 1, 'head', 6, 'report-intake', 2 + 256),
    ('homeward-joint-conference-report', 1, 1, 'joint-conference', 6, 'report-intake', 2 + 256)
on conflict do nothing;
