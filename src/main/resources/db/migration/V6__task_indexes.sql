-- Completing a task looks for sub-tasks; Camunda has no index for it and reads every open task.
create index task_by_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null;

-- What a unit's task list is sorted and filtered by, kept beside the link that says whose task it is. A page and its count
-- then come from an index alone, however many tasks are open: docs/decisions/0003. Camunda names its columns when it
-- inserts, so it does not see these.
alter table act_ru_identitylink
    add column task_created_ timestamp,
    add column task_due_ timestamp,
    add column task_unassigned_ boolean,
    -- True where the task has, or has had, a second candidate group: only such a task must not be counted twice.
    add column task_shared_ boolean not null default false;

create function access.link_learns_of_its_task() returns trigger language plpgsql as $$
begin
    -- The lock waits for a claim or another link under way, which would otherwise miss this one.
    select create_time_, due_date_, assignee_ is null
      into new.task_created_, new.task_due_, new.task_unassigned_
      from act_ru_task where id_ = new.task_id_ for no key update;
    if new.type_ = 'candidate' and new.group_id_ is not null then
        update act_ru_identitylink set task_shared_ = true
         where task_id_ = new.task_id_ and type_ = 'candidate' and group_id_ is not null;
        new.task_shared_ = found;
    end if;
    return new;
end $$;

create trigger link_learns_of_its_task before insert on act_ru_identitylink
    for each row when (new.task_id_ is not null) execute function access.link_learns_of_its_task();

create function access.task_tells_its_links() returns trigger language plpgsql as $$
begin
    update act_ru_identitylink
       set task_created_ = new.create_time_, task_due_ = new.due_date_, task_unassigned_ = new.assignee_ is null
     where task_id_ = new.id_;
    return null;
end $$;

create trigger task_tells_its_links after update on act_ru_task
    for each row
    when ((old.create_time_, old.due_date_, old.assignee_ is null)
        is distinct from (new.create_time_, new.due_date_, new.assignee_ is null))
    execute function access.task_tells_its_links();

update act_ru_identitylink
   set (task_created_, task_due_, task_unassigned_)
     = (select create_time_, due_date_, assignee_ is null from act_ru_task where id_ = task_id_),
       task_shared_ = true
 where task_id_ is not null;

create index task_list_by_creation
    on act_ru_identitylink (group_id_, type_, task_unassigned_, task_created_ desc, task_id_) include (task_due_, task_shared_)
    where task_id_ is not null;
create index task_list_by_due_date
    on act_ru_identitylink (group_id_, type_, task_unassigned_, task_due_, task_id_) include (task_created_)
    where task_id_ is not null;
create index task_list_shared
    on act_ru_identitylink (group_id_, type_, task_unassigned_, task_id_) include (task_due_)
    where task_id_ is not null and task_shared_;
