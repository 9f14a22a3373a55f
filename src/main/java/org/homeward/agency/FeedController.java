package org.homeward.agency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.homeward.agency.http.ApiException;
import org.homeward.agency.http.Caller;
import org.homeward.agency.http.Paging;
import org.homeward.register.ChangeFeed;
import org.homeward.register.ChangeFeed.Feed;
import org.homeward.register.ChangeFeed.Position;
import org.homeward.register.Page;
import org.homeward.register.TaskReader;
import org.homeward.register.TaskReader.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an agency's system polls: changes and open tasks, without personal data. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Polling")
class FeedController {

    private final ChangeFeed feed;
    private final TaskReader tasks;

    FeedController(ChangeFeed feed, TaskReader tasks) {
        this.feed = feed;
        this.tasks = tasks;
    }

    @GetMapping("/changes")
    @Operation(
            summary = "What changed for the caller's units since the cursor",
            description =
                    "In order, nothing skipped, nothing twice. Begin without a cursor; go on with the one of the answer,"
                            + " also when it brought nothing.")
    Feed changes(
            Caller caller,
            @Parameter(description = "The cursor of the answer before") @RequestParam(required = false) @Nullable
                    String cursor,
            @Parameter(description = Paging.SIZE) @RequestParam(defaultValue = "100") int size) {
        Position position =
                Position.of(cursor).orElseThrow(() -> ApiException.invalid("cursor", "must be a cursor of an answer"));
        return feed.since(position, caller.units(), Paging.of(0, size).size());
    }

    @GetMapping("/tasks")
    @Operation(
            summary = "The open tasks of the caller's units",
            description = "Oldest due first, without personal data.")
    Page<TaskView> tasks(
            Caller caller,
            @Parameter(description = "One of the caller's units; all of them, if not given")
                    @RequestParam(required = false)
                    @Nullable
                    String unit,
            @Parameter(description = Paging.PAGE) @RequestParam(defaultValue = "0") int page,
            @Parameter(description = Paging.SIZE) @RequestParam(defaultValue = "50") int size) {
        return tasks.open(UnitFilter.of(caller, unit), Paging.of(page, size));
    }
}
