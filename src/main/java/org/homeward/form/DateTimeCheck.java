package org.homeward.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks dates and times and stores them as the browser would send them. Seconds and another offset are understood,
 * because an agency's program may send them; without an offset Chinese time is meant.
 */
final class DateTimeCheck {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})?");
    private static final DateTimeFormatter MINUTE = formatter("HH:mm");
    private static final DateTimeFormatter ISO_DATE =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

    private DateTimeCheck() {}

    static @Nullable String check(Field field, @Nullable Object raw, Findings findings) {
        DateTimeFormat format = field.dateTime();
        if (raw == null || raw.equals("") || format == null) {
            if (field.constraints().required()) {
                findings.add(field.key(), "required");
            }
            return null;
        }
        String name = format.part().name().toLowerCase(Locale.ROOT);
        try {
            String text = raw instanceof String string ? string : "";
            return switch (format.part()) {
                case DATE -> future(field, date(text), format, findings).toString();
                case TIME -> time(text, format.zone());
                case DATETIME -> dateTime(field, text, format, findings);
            };
        } catch (DateTimeException e) {
            findings.add(field.key(), name);
            return null;
        }
    }

    private static String dateTime(Field field, String text, DateTimeFormat format, Findings findings) {
        int t = text.indexOf('T');
        if (t < 0) {
            throw new DateTimeException("no time");
        }
        LocalDate date = future(field, date(text.substring(0, t)), format, findings);
        Clock clock = clock(text.substring(t + 1));
        ZoneOffset offset = clock.offset() == null
                ? CHINA.getRules().getOffset(LocalDateTime.of(date, clock.time()))
                : clock.offset();
        OffsetDateTime moment = OffsetDateTime.of(date, clock.time(), offset);
        return switch (format.zone()) {
            case UTC_OFFSET -> moment.format(formatter("yyyy-MM-dd'T'HH:mmxxx"));
            case UTC_NORMALIZED ->
                moment.withOffsetSameInstant(ZoneOffset.UTC).format(formatter("yyyy-MM-dd'T'HH:mm'Z'"));
            case NO_TIMEZONE -> moment.atZoneSameInstant(CHINA).format(formatter("yyyy-MM-dd'T'HH:mm"));
        };
    }

    private static String time(String text, DateTimeFormat.Zone zone) {
        Clock clock = clock(text);
        ZoneOffset china = CHINA.getRules().getOffset(LocalDateTime.of(LocalDate.EPOCH, clock.time()));
        ZoneOffset offset = clock.offset() == null ? china : clock.offset();
        return switch (zone) {
            case UTC_OFFSET -> clock.time().format(MINUTE) + formatter("xxx").format(offset);
            case UTC_NORMALIZED -> shifted(clock.time(), offset, ZoneOffset.UTC) + "Z";
            case NO_TIMEZONE -> shifted(clock.time(), offset, china);
        };
    }

    private static String shifted(LocalTime time, ZoneOffset from, ZoneOffset to) {
        return time.atOffset(from).withOffsetSameInstant(to).format(MINUTE);
    }

    /** A form that offers no past days gets none; a day of grace for other time zones. */
    private static LocalDate future(Field field, LocalDate date, DateTimeFormat format, Findings findings) {
        if (format.onlyFuture() && date.isBefore(LocalDate.now(CHINA).minusDays(1))) {
            findings.add(field.key(), "not in the past");
        }
        return date;
    }

    private static LocalDate date(String text) {
        if (!DATE.matcher(text).matches()) {
            throw new DateTimeException("not a date");
        }
        return LocalDate.parse(text, ISO_DATE);
    }

    private record Clock(LocalTime time, @Nullable ZoneOffset offset) {}

    private static Clock clock(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new DateTimeException("not a time");
        }
        TemporalAccessor parsed = DateTimeFormatter.ISO_TIME.parse(text);
        return new Clock(LocalTime.from(parsed), parsed.query(java.time.temporal.TemporalQueries.offset()));
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
