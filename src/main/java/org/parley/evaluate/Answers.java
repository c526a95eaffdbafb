package org.parley.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the queries answer about one gold article. */
record Answers(GoldArticle gold, Map<String, List<Map<String, String>>> queries) {

    Rows of(String query) {
        return Rows.about(gold.id(), queries.getOrDefault(query, List.of()));
    }

    /** The participants of meetings that gold knows, each with the number of the gold meeting for its name. */
    List<List<String>> participants() {
        Map<String, Integer> numbers = meetingNumbers();
        return of("participants").where("meeting", numbers::containsKey).values("meeting", "name", "role").stream()
                .map(row -> List.of(numbers.get(row.get(0)).toString(), row.get(1), row.get(2)))
                .toList();
    }

    private Map<String, Integer> meetingNumbers() {
        Map<String, Integer> numbers = new HashMap<>();
        of("meetings")
                .values("date", "place", "status", "meeting")
                .forEach(row -> firstAgreeing(row).ifPresent(number -> numbers.putIfAbsent(row.get(3), number)));
        return numbers;
    }

    private Optional<Integer> firstAgreeing(List<String> row) {
        return IntStream.range(0, gold.meetings().size())
                .filter(n -> Measure.sameMeeting(row, gold.meetings().get(n).values()))
                .boxed()
                .findFirst();
    }
}
