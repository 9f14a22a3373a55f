package org.homeward.road;

import java.time.LocalDate;
import org.homeward.casefile.Identity;

/** People as a reporter describes them. */
public final class Persons {

    private Persons() {}

    public static Identity child(String name) {
        return new Identity(
                name,
                null,
                null,
                null,
                "female",
                LocalDate.parse("2016-03-01"),
                null,
                "CN",
                null,
                "520102",
                "zh",
                null,
                "scar on the left hand");
    }

    public static Identity woman(String name) {
        return new Identity(
                name,
                null,
                null,
                null,
                "female",
                LocalDate.parse("1998-04-12"),
                null,
                "CN",
                null,
                "520102",
                "zh",
                null,
                null);
    }

    public static Identity foreigner(String name) {
        return new Identity(
                name,
                null,
                null,
                null,
                "female",
                LocalDate.parse("1999-07-30"),
                null,
                "VN",
                null,
                null,
                "vi",
                null,
                null);
    }
}
