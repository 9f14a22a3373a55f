package org.homeward.agency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.road.Http;
import org.homeward.road.Http.Answer;

/** What the agencies' tests send. */
final class Agencies {

    static final String HOTLINE = "hotline-350100";
    static final String HOSPITAL = "hospital-350102";
    static final String SCHOOL = "school-350102";

    private Agencies() {}

    /** The example of the contract. */
    static Map<String, Object> report() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", "hotline");
        body.put("reportedAt", "2026-11-21T09:00:00+08:00");
        body.put(
                "reporter",
                Map.of("unit", "civil-affairs-350100", "name", "陈丽", "contact", "0591", "anonymous", false));
        body.put("placeOfReport", "350100");
        body.put("suspectedLocation", "350121");
        body.put("immediateDanger", true);
        body.put("description", "A girl begs at the east gate every evening.");
        body.put(
                "persons",
                List.of(Map.of(
                        "name", "小花",
                        "sex", "female",
                        "dateOfBirth", "2016-03-01",
                        "approximateAge", 10,
                        "nationality", "CN",
                        "homeRegion", "520100",
                        "language", "zh",
                        "description", "red coat")));
        return body;
    }

    static Map<String, Object> reportWith(String field, Object value) {
        Map<String, Object> body = report();
        body.put(field, value);
        return body;
    }

    static Map<String, Object> reportWithPerson(Map<String, Object> person) {
        return reportWith("persons", List.of(person));
    }

    static List<String> faults(Answer answer) {
        return answer.json().path("errors").findValuesAsText("field");
    }

    static String reported(Http http) {
        Answer answer = http.post(HOTLINE, "/api/v1/reports", report());
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer.json().path("reportNumber").asText();
    }
}
