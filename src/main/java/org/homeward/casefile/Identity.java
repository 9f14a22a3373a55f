package org.homeward.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is, as far as it is known. Kept sealed as a whole.
 *
 * @param approximateAge in years, where no birth date is known
 * @param homeRegion six digits
 * @param description what the person looks like, marks, clothes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identity(
        @Nullable String name,
        @Nullable String surname,
        @Nullable String givenName,
        @Nullable String alias,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer approximateAge,
        @Nullable String nationality,
        @Nullable String ethnicity,
        @Nullable String homeRegion,
        @Nullable String language,
        @Nullable String idNumber,
        @Nullable String description) {

    /** Nothing is known yet. */
    public static final Identity UNKNOWN =
            new Identity(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** A record prints its fields; this one must never reach a log. */
    @Override
    public String toString() {
        return "Identity[…]";
    }
}
