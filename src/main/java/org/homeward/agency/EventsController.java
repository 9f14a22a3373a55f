package org.homeward.agency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.homeward.agency.http.ApiException;
import org.homeward.agency.http.Body;
import org.homeward.agency.http.Caller;
import org.homeward.agency.http.Idempotency;
import org.homeward.register.EventFate;
import org.homeward.register.EventFate.EventView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events: an agency says that something happened. */
@RestController
@RequestMapping(path = "/api/v1/events", produces = "application/json")
@Tag(name = "Events")
class EventsController {

    private final Idempotency idempotency;
    private final EventSender sender;
    private final EventFate fate;

    EventsController(Idempotency idempotency, EventSender sender, EventFate fate) {
        this.idempotency = idempotency;
        this.sender = sender;
        this.fate = fate;
    }

    @PostMapping
    @Operation(
            summary = "Say that something happened that is known by a number",
            description =
                    "403: no unit of the account may send this type. 404: the number is unknown, or the account may not"
                            + " know of it. 409: what it is about is past it.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Bodies.Event.class)))
    @ApiResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = EventSender.EventAnswer.class)))
    ResponseEntity<byte[]> send(Caller caller, HttpServletRequest request, Body body) {
        return idempotency.once(
                caller,
                request,
                body,
                () -> sender.send(caller, body.fields(), null),
                () -> sender.keep(caller, body.fields(), null));
    }

    @GetMapping("/{eventId}")
    @Operation(summary = "What became of an event", description = "For the account that sent it.")
    EventView one(Caller caller, @PathVariable String eventId) {
        try {
            return fate.of(UUID.fromString(eventId), caller.login()).orElseThrow(ApiException::notFound);
        } catch (IllegalArgumentException e) {
            throw ApiException.notFound();
        }
    }
}
