package org.homeward.agency;

import java.util.Collection;
import java.util.Set;
import org.homeward.agency.http.ApiException;
import org.homeward.agency.http.Caller;
import org.jspecify.annotations.Nullable;

/** Narrows a list to one of the caller's units. */
final class UnitFilter {

    private UnitFilter() {}

    /** @throws ApiException 403 for a unit that is not the caller's, known or not */
    static Collection<String> of(Caller caller, @Nullable String unit) {
        if (unit == null) {
            return caller.units();
        }
        if (!caller.in(unit)) {
            throw ApiException.forbidden("This account does not act for that unit.");
        }
        return Set.of(unit);
    }
}
