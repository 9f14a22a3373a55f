package org.homeward.engine;

import java.util.List;

/**
 * What the model says about a user task beside its flow: the extension properties of the task.
 *
 * @param id the id of the task, the same in the model, the form and the table of measures
 * @param process id of its process
 * @param department department code, or the name of the variable that holds a unit
 * @param region name of the variable that holds the region whose unit is meant
 * @param cooperating departments that read and comment, as written in the model
 */
public record TaskModel(String id, String process, String department, String region, List<String> cooperating) {}
