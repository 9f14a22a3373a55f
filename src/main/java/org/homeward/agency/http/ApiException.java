package org.homeward.agency.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request is refused; nothing of it has happened. */
public class ApiException extends RuntimeException {

    private final int status;
    private final String detail;
    private final List<Fault> faults;
    private final @Nullable String rule;

    private ApiException(int status, String detail, List<Fault> faults, @Nullable String rule) {
        super(detail);
        this.status = status;
        this.detail = detail;
        this.faults = List.copyOf(faults);
        this.rule = rule;
    }

    public static ApiException of(int status, String detail) {
        return new ApiException(status, detail, List.of(), null);
    }

    public static ApiException invalid(List<Fault> faults) {
        return new ApiException(400, "Some fields are not as they must be.", faults, null);
    }

    public static ApiException invalid(String field, String message) {
        return invalid(List.of(new Fault(field, message)));
    }

    public static ApiException forbidden(String detail) {
        return of(403, detail);
    }

    /** Also where the caller may not know that it exists. */
    public static ApiException notFound() {
        return of(404, "There is nothing here that this account may know of.");
    }

    public static ApiException conflict(String detail) {
        return of(409, detail);
    }

    /** A protective rule refuses what is otherwise a valid request. */
    public static ApiException rule(String rule, String field, String detail) {
        return new ApiException(409, detail, List.of(new Fault(field, detail)), rule);
    }

    int status() {
        return status;
    }

    String detail() {
        return detail;
    }

    List<Fault> faults() {
        return faults;
    }

    @Nullable
    String rule() {
        return rule;
    }
}
