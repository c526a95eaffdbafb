package org.parley.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a reader who has just come may want to look at first. */
public record Highlights(Panorama all) {
    private static final int MEETINGS = 8;
    private static final int PARTIES = 14;

    /** Those whose positions are reported most. */
    public List<Element> parties() {
        Map<Thing, Long> counts =
                all.stands().all().stream().collect(Collectors.groupingBy(Stand::party, Collectors.counting()));
        List<Element> items = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Thing, Long> party) -> -party.getValue())
                        .thenComparing(Map.Entry.comparingByKey(Thing.BY_NAME)))
                .limit(PARTIES)
                .map(party -> Element.of("li").add(party.getKey().link()))
                .toList();
        return items.isEmpty()
                ? List.of()
                : List.of(Element.of("ul").css("chips").addAll(items));
    }

    public List<Element> meetings() {
        List<Element> items = all.happenings().all().stream()
                .filter(happening -> !happening.date().isEmpty())
                .limit(MEETINGS)
                .map(TimelinePage::line)
                .toList();
        return items.isEmpty()
                ? List.of()
                : List.of(Element.of("ul").css("facts").addAll(items));
    }
}
