package org.homeward.agency.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a call once for one key of one account, in one transaction with the record of its answer: who comes at the same time, at
 * whichever node, waits for the first and gets its answer; if the first fails, the next one works.
 */
@Component
public class Idempotency {

    /** Camunda's code for a deadlock that the database ended. */
    private static final int DEADLOCK = 10_000;

    private static final int TRIES = 3;
    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

    private final TransactionTemplate transaction;
    private final FirstAnswers answers;
    private final ObjectMapper json;

    Idempotency(PlatformTransactionManager transactions, FirstAnswers answers, ObjectMapper json) {
        this.transaction = new TransactionTemplate(transactions);
        this.answers = answers;
        this.json = json;
    }

    /** @param work what the call does; it joins the transaction and is run again if somebody else moved the same thing */
    public ResponseEntity<byte[]> once(Caller caller, HttpServletRequest request, Body body, Supplier<Answer> work) {
        return once(caller, request, body, work, null);
    }

    /** @param otherwise what is done instead where a process cannot go on; null if there is nothing */
    public ResponseEntity<byte[]> once(
            Caller caller,
            HttpServletRequest request,
            Body body,
            Supplier<Answer> work,
            @Nullable Supplier<Answer> otherwise) {
        String key = key(request);
        byte[] hash = body.hash(request.getMethod(), request.getRequestURI());
        for (int tried = 1; ; tried++) {
            try {
                return inTransaction(() -> answer(caller, key, hash, work));
            } catch (ConcurrencyFailureException | ProcessEngineException e) {
                boolean momentary = momentary(e);
                if (momentary && tried < TRIES) {
                    continue;
                }
                if (otherwise != null) {
                    return inTransaction(() -> answer(caller, key, hash, otherwise));
                }
                if (momentary) {
                    throw ApiException.conflict("Somebody else changed this at the same moment. Read it again.");
                }
                throw e;
            }
        }
    }

    private ResponseEntity<byte[]> inTransaction(Supplier<FirstAnswers.Stored> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> response(work.get())));
    }

    private FirstAnswers.Stored answer(Caller caller, @Nullable String key, byte[] hash, Supplier<Answer> work) {
        if (key != null && !answers.claim(caller.login(), key, hash)) {
            return answers.first(caller.login(), key, hash);
        }
        Answer answer = work.get();
        FirstAnswers.Stored stored = new FirstAnswers.Stored(answer.status(), answer.location(), bytes(answer.body()));
        if (key != null) {
            answers.store(caller.login(), key, stored);
        }
        return stored;
    }

    private static @Nullable String key(HttpServletRequest request) {
        String key = request.getHeader("Idempotency-Key");
        if (key != null && !KEY.matcher(key).matches()) {
            throw ApiException.invalid("Idempotency-Key", "must be 1 to 200 visible ASCII characters");
        }
        return key;
    }

    private static boolean momentary(Exception failure) {
        return failure instanceof ConcurrencyFailureException
                || failure instanceof OptimisticLockingException
                || failure instanceof ProcessEngineException engine && engine.getCode() == DEADLOCK;
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written");
        }
    }

    private static ResponseEntity<byte[]> response(FirstAnswers.Stored stored) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(stored.status()).contentType(MediaType.APPLICATION_JSON);
        if (stored.location() != null) {
            response.location(URI.create(stored.location()));
        }
        return response.body(stored.answer());
    }
}
