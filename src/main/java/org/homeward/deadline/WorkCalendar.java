package org.homeward.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** China's working days: weekdays without the public holidays, with the weekends that are worked to make up for them. */
@Component
class WorkCalendar {

    private final Map<LocalDate, Boolean> worked = new HashMap<>();

    WorkCalendar() {
        this(WorkCalendar.class.getResourceAsStream("/reference/calendar.csv"));
    }

    WorkCalendar(InputStream csv) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStreamReader reader = new InputStreamReader(csv, StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(reader)) {
                worked.put(LocalDate.parse(row.get("date")), row.get("kind").equals("workday"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean works(LocalDate day) {
        Boolean special = worked.get(day);
        if (special != null) {
            return special;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The limit ends at the end of its last working day; the day it begins on does not count. */
    OffsetDateTime plusWorkingDays(OffsetDateTime from, int days) {
        LocalDate day = from.toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return day.atTime(23, 59, 59).atOffset(from.getOffset());
    }
}
