package org.homeward.register;

/**
 * One thing that an event may bring.
 *
 * @param variable the process variable that it becomes
 * @param kind {@code text}, {@code flag}, {@code integer}, {@code date}, {@code time}, {@code region}, {@code unit}, the name of
 *     a code list, or {@code codes/<list>} for several codes
 */
public record EventField(String name, boolean required, String kind, String variable) {

    /** Written {@code name:kind}, {@code name!:kind} if required, {@code name:kind=variable} if the variable differs. */
    static EventField of(String text) {
        String name = text.substring(0, text.indexOf(':'));
        String rest = text.substring(name.length() + 1);
        boolean required = name.endsWith("!");
        if (required) {
            name = name.substring(0, name.length() - 1);
        }
        int becomes = rest.indexOf('=');
        return becomes < 0
                ? new EventField(name, required, rest, name)
                : new EventField(name, required, rest.substring(0, becomes), rest.substring(becomes + 1));
    }
}
