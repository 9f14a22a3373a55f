package org.homeward.access;

import java.util.Set;
import java.util.TreeSet;
import org.homeward.casefile.FieldClasses;
import org.homeward.casefile.ReadEntry;
import org.homeward.casefile.ReadLog;
import org.homeward.engine.AsEngine;
import org.homeward.engine.Now;
import org.homeward.engine.ReadObserver;
import org.homeward.register.TaskRegister;
import org.springframework.stereotype.Component;

/** Writes every reading of personal data through a task into the read log: who, for which unit, which classes. */
@Component
class RecordReads implements ReadObserver {

    private final ReadLog log;
    private final TaskRegister tasks;
    private final FieldClasses classes;
    private final AsEngine engine;

    RecordReads(ReadLog log, TaskRegister tasks, FieldClasses classes, AsEngine engine) {
        this.log = log;
        this.tasks = tasks;
        this.classes = classes;
        this.engine = engine;
    }

    @Override
    public void taskRead(String taskId, Set<String> names, String door) {
        Set<String> seen = new TreeSet<>();
        names.forEach(name -> seen.add(classes.of(name)));
        seen.remove("S0");
        seen.remove("S1");
        if (seen.isEmpty()) {
            return;
        }
        TaskRegister.Place place = tasks.place(taskId);
        log.record(new ReadEntry(
                engine.who(), place.unit(), place.number(), String.join(",", seen), taskId, Now.instant(), door));
    }
}
