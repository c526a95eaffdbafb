package org.parley.serve.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When talks and meetings were, and when somebody changed sides: drawn, and as a list. */
public final class TimelinePage {
    private static final int DAY = "2025-05-16".length();
    private static final int MONTH = "2025-05".length();
    private static final int ENOUGH = 5;
    private static final int YEAR = "2025".length();

    private final Happenings happenings;
    private final Filter filter;
    private final String from;
    private final String to;
    private final List<Happening> shown;
    private final List<Change> changes;

    public TimelinePage(Happenings happenings, Stands stands, Filter filter) {
        this.happenings = happenings;
        this.filter = filter;
        List<Happening> dated = happenings.all().stream()
                .filter(happening -> !happening.date().isEmpty())
                .filter(happening -> happening.isOf(filter.talks()))
                .toList();
        boolean open = filter.from().isEmpty() && filter.to().isEmpty();
        String year = open ? fullYear(dated) : "";
        this.from = year.isEmpty() ? filter.from() : year + "-01-01";
        this.to = year.isEmpty() ? filter.to() : year + "-12-31";
        this.shown =
                dated.stream().filter(happening -> happening.isWithin(from, to)).toList();
        this.changes = Change.in(stands.all()).stream()
                .filter(change ->
                        filter.talks().isEmpty() || change.after().talks().contains(filter.talks()))
                .filter(change -> change.after().isWithin(from, to))
                .toList();
    }

    /** The latest year of which there is something to see, if there are several; what readers ask for first. */
    private static String fullYear(List<Happening> dated) {
        Map<String, Long> counts = perYear(dated);
        return counts.entrySet().stream()
                .filter(year -> counts.size() > 1 && year.getValue() >= ENOUGH)
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    private static Map<String, Long> perYear(List<Happening> dated) {
        return dated.stream()
                .filter(happening -> happening.date().length() >= YEAR)
                .collect(Collectors.groupingBy(
                        happening -> happening.date().substring(0, YEAR), TreeMap::new, Collectors.counting()));
    }

    public Page page() {
        List<Element> body = new ArrayList<>();
        body.add(Element.of("h1", "Timeline"));
        body.add(Element.of("p")
                .css("lead")
                .text("Talks, meetings and changes of position, as far as articles date them."));
        body.add(Filter.form("/timeline")
                .add(
                        filter.talks(happenings.talks()),
                        filter.day("from", "From"),
                        filter.day("to", "To"),
                        Element.of("button", "Show").with("type", "submit")));
        body.add(years());
        if (shown.isEmpty() && changes.isEmpty()) {
            body.add(Element.of("p", "Nothing is dated within this period. Choose another year, or other talks."));
        } else {
            body.add(period());
            body.add(new TimelineDrawing(shown, changes).element());
            body.addAll(list());
        }
        return Page.of("Timeline", body).wide();
    }

    private Element period() {
        if (from.isEmpty() && to.isEmpty()) {
            return Element.of("h2", "All years");
        }
        return Element.of("h2")
                .text(from.isEmpty() ? "Until " : "From " + Days.words(from) + (to.isEmpty() ? "" : " to "))
                .text(to.isEmpty() ? "" : Days.words(to));
    }

    /** A bar for each year that has something, which leads to it. */
    private Element years() {
        Map<String, Long> counts = perYear(happenings.all().stream()
                .filter(happening -> happening.isOf(filter.talks()))
                .toList());
        String talks = filter.talks().isEmpty() ? "" : "&talks=" + Filter.encode(filter.talks());
        Element list = Element.of("ul").css("years").with("aria-label", "Years");
        counts.forEach((year, count) -> list.add(Element.of("li")
                .add(Element.link("/timeline?from=" + year + "-01-01&to=" + year + "-12-31" + talks, year)
                        .add(Element.of("span", String.valueOf(count)).css("count")))));
        return list;
    }

    private List<Element> list() {
        Map<String, List<Element>> months = new TreeMap<>(Comparator.reverseOrder());
        Stream.concat(
                        shown.stream().map(happening -> Map.entry(happening.date(), line(happening))),
                        changes.stream().map(change -> Map.entry(change.day(), line(change))))
                .sorted(Map.Entry.<String, Element>comparingByKey().reversed())
                .forEach(entry -> months.computeIfAbsent(
                                entry.getKey()
                                        .substring(
                                                0,
                                                Math.min(MONTH, entry.getKey().length())),
                                month -> new ArrayList<>())
                        .add(entry.getValue()));
        return months.entrySet().stream()
                .map(month -> Stream.of(
                        Element.of("h3", Days.words(month.getKey())),
                        Element.of("ul").css("facts").addAll(month.getValue())))
                .flatMap(Function.identity())
                .toList();
    }

    static Element line(Happening happening) {
        Element line = Element.of("p")
                .css("fact")
                .add(Days.element(cut(happening.date())))
                .text(" ")
                .add(happening.event().link());
        happening.place().ifPresent(place -> line.text(" · ").add(place.link()));
        if (!happening.status().equals("held")) {
            line.text(" ").add(Element.of("span", happening.status()).css("tag " + happening.status()));
        }
        List<Thing> parties = happening.presences().stream()
                .map(Happening.Presence::party)
                .distinct()
                .toList();
        if (!parties.isEmpty()) {
            Element who = Element.of("span").css("quiet").text(" — ");
            for (int i = 0; i < parties.size(); i++) {
                who.text(i == 0 ? "" : ", ").add(parties.get(i).link());
            }
            line.add(who);
        }
        return Element.of("li").add(line);
    }

    private static Element line(Change change) {
        return Element.of("li")
                .css("change")
                .add(Element.of("p")
                        .css("fact")
                        .add(Days.element(change.day()))
                        .text(" ")
                        .add(change.after().holder().link())
                        .text(" on " + change.after().issue().orElseThrow().label() + ": ")
                        .add(Element.of("span", change.before().stance())
                                .css("stance " + change.before().side()))
                        .text(" ")
                        .add(Element.link(
                                        change.before().position().path(),
                                        change.before().content())
                                .css("content"))
                        .text(" → ")
                        .add(Element.of("span", change.after().stance())
                                .css("stance " + change.after().side()))
                        .text(" ")
                        .add(Element.link(
                                        change.after().position().path(),
                                        change.after().content())
                                .css("content")));
    }

    private static String cut(String date) {
        return date.substring(0, Math.min(DAY, date.length()));
    }

    /** The first day of an ISO date, whatever its precision. */
    static LocalDate day(String date) {
        return Days.first(cut(date));
    }
}
