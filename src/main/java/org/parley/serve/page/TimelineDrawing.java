package org.parley.serve.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Events as dots along the days, a lane for each talks; the list on the page says the same in words. */
final class TimelineDrawing {
    private static final int WIDTH = 1000;
    private static final int EDGE = 20;
    private static final int RADIUS = 6;
    private static final int STEP = 15;
    private static final String OTHER = "Meetings";

    private final List<Happening> happenings;
    private final List<Change> changes;
    private final LocalDate first;
    private final long days;

    TimelineDrawing(List<Happening> happenings, List<Change> changes) {
        this.happenings = happenings;
        this.changes = changes;
        List<LocalDate> all = Stream.concat(
                        happenings.stream().map(Happening::date),
                        changes.stream().map(Change::day))
                .map(TimelinePage::day)
                .sorted()
                .toList();
        LocalDate last = all.get(all.size() - 1);
        this.first = all.get(0).withDayOfMonth(1);
        this.days =
                Math.max(28, ChronoUnit.DAYS.between(first, last.plusMonths(1).withDayOfMonth(1)));
    }

    Element element() {
        Map<String, List<Dot>> lanes = lanes();
        List<Element> parts = new ArrayList<>();
        int y = 30;
        for (Map.Entry<String, List<Dot>> lane : lanes.entrySet()) {
            int height = stack(lane.getValue());
            parts.add(text(EDGE, y + 12, "lane", lane.getKey()));
            int ground = y + 26 + height * STEP;
            parts.add(line(EDGE, ground, WIDTH - EDGE, ground, "ground"));
            lane.getValue().forEach(dot -> parts.add(dot.element(ground)));
            y = ground + 18;
        }
        Element svg = Element.of("svg")
                .css("timeline")
                .with("viewBox", "0 0 " + WIDTH + " " + (y + 6))
                .with("role", "group")
                .with("aria-label", "The same as in the list below, along a line of time");
        return Element.of("div")
                .css("wide drawing")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", "Timeline")
                .add(svg.addAll(grid(y)).addAll(parts), legend());
    }

    private Map<String, List<Dot>> lanes() {
        Map<String, List<Dot>> lanes = new LinkedHashMap<>();
        happenings.stream()
                .sorted(Comparator.comparing(Happening::date)
                        .thenComparing(it -> it.event().iri()))
                .forEach(happening -> lanes.computeIfAbsent(
                                happening.talks().map(Thing::label).orElse(OTHER), name -> new ArrayList<>())
                        .add(new Dot(
                                x(happening.date()),
                                happening.event().path(),
                                happening.event().label() + ", " + Days.words(happening.date()) + ", "
                                        + happening.status(),
                                happening.status())));
        changes.forEach(change -> lanes.computeIfAbsent("Changes of position", name -> new ArrayList<>())
                .add(new Dot(
                        x(change.day()),
                        change.after().position().path(),
                        change.after().holder().label() + " on "
                                + change.after().issue().orElseThrow().label() + ": from "
                                + change.before().stance() + " to "
                                + change.after().stance() + ", "
                                + Days.words(change.day()),
                        "change " + change.after().side())));
        return lanes;
    }

    private double x(String date) {
        return EDGE + (WIDTH - 2.0 * EDGE) * ChronoUnit.DAYS.between(first, TimelinePage.day(date)) / days;
    }

    /** Puts dots that would cover one another above one another; gives how high they stand. */
    private static int stack(List<Dot> dots) {
        List<Double> tops = new ArrayList<>();
        dots.sort(Comparator.comparingDouble(dot -> dot.x));
        for (Dot dot : dots) {
            int level = 0;
            while (level < tops.size() && dot.x - tops.get(level) < STEP) {
                level++;
            }
            if (level == tops.size()) {
                tops.add(dot.x);
            } else {
                tops.set(level, dot.x);
            }
            dot.level = level;
        }
        return tops.size() - 1;
    }

    /** Months, or years where months would be too narrow. */
    private List<Element> grid(int height) {
        List<Element> grid = new ArrayList<>();
        int months = days > 3 * 366 ? 12 * (int) Math.ceil(days / 366.0 / 14) : days > 366 ? 3 : 1;
        LocalDate tick = months % 12 == 0 ? first.withDayOfYear(1) : first;
        for (; ChronoUnit.DAYS.between(first, tick) <= days; tick = tick.plusMonths(months)) {
            double x = EDGE + (WIDTH - 2.0 * EDGE) * ChronoUnit.DAYS.between(first, tick) / days;
            if (x < EDGE) {
                continue;
            }
            grid.add(line(x, 20, x, height, "tick"));
            String iso = tick.toString();
            String label = months % 12 == 0 ? iso.substring(0, 4) : Days.words(iso.substring(0, 7));
            if (x < WIDTH - 60) {
                grid.add(text(x, 14, "tick", label.replaceFirst("(\\p{L}{3})\\p{L}*", "$1")));
            }
        }
        return grid;
    }

    private static Element legend() {
        Element legend = Element.of("p").css("quiet key");
        List.of("held", "planned", "proposed", "cancelled")
                .forEach(status -> legend.add(Element.of("span", status).css("dot " + status))
                        .text(" "));
        return legend.add(Element.of("span", "change of position").css("dot change"));
    }

    private static Element text(double x, double y, String css, String text) {
        return Element.of("text", text).css(css).with("x", number(x)).with("y", number(y));
    }

    private static Element line(double x1, double y1, double x2, double y2, String css) {
        return Element.of("line")
                .css(css)
                .with("x1", number(x1))
                .with("y1", number(y1))
                .with("x2", number(x2))
                .with("y2", number(y2));
    }

    static String number(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }

    /** A link drawn as a dot. */
    private static final class Dot {
        private final double x;
        private final String path;
        private final String title;
        private final String css;
        private int level;

        Dot(double x, String path, String title, String css) {
            this.x = x;
            this.path = path;
            this.title = title;
            this.css = css;
        }

        Element element(int ground) {
            double y = ground - RADIUS - 3.0 - level * STEP;
            Element shape = css.startsWith("change")
                    ? Element.of("path").with("d", "M" + number(x) + " " + number(y - 7) + "l7 7l-7 7l-7 -7z")
                    : Element.of("circle")
                            .with("cx", number(x))
                            .with("cy", number(y))
                            .with("r", String.valueOf(RADIUS));
            return Element.of("a")
                    .with("href", path)
                    .with("aria-label", title)
                    .add(shape.css("dot " + css).add(Element.of("title", title)));
        }
    }
}
