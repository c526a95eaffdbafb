package org.parley.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where meetings were, on a map that comes from this server, and as a list. */
public final class MapPage {
    private static final Atlas ATLAS = Atlas.load();
    private static final Map<String, double[]> REGIONS = regions();
    private static final String WORLD = "World";
    private static final int WIDTH = 1000;
    private static final int NAMED = 25;

    private final Happenings happenings;
    private final Filter filter;
    private final int base;

    /** @param base under which places have their identifiers */
    public MapPage(Happenings happenings, Filter filter, String base) {
        this.happenings = happenings;
        this.filter = filter;
        this.base = base.length();
    }

    public Page page() {
        Map<Thing, List<Happening>> byPlace = happenings.all().stream()
                .filter(happening -> happening.place().isPresent() && happening.isOf(filter.talks()))
                .filter(happening -> happening.isWithin(filter.from(), filter.to()))
                .collect(Collectors.groupingBy(happening ->
                        spot(happening).orElseGet(() -> happening.place().orElseThrow())));
        List<Thing> places = byPlace.keySet().stream()
                .sorted(Comparator.comparing(
                                (Thing place) -> -byPlace.get(place).size())
                        .thenComparing(Thing.BY_NAME))
                .toList();
        List<Element> body = new ArrayList<>();
        body.add(Element.of("h1", "Where they met"));
        body.add(Filter.form("/map")
                .add(
                        filter.talks(happenings.talks()),
                        filter.day("from", "From"),
                        filter.day("to", "To"),
                        region(),
                        Element.of("button", "Show").with("type", "submit")));
        body.add(map(places, byPlace));
        body.addAll(list(places, byPlace));
        return Page.of("Where they met", body).wide();
    }

    /** The first of its places that the atlas knows, or of those that they lie in. */
    private Optional<Thing> spot(Happening happening) {
        return Stream.concat(happening.place().stream(), happening.within().stream())
                .filter(place -> point(place).isPresent())
                .findFirst();
    }

    private Optional<double[]> point(Thing place) {
        return place.iri().length() > base ? ATLAS.point(place.iri().substring(base)) : Optional.empty();
    }

    private Element region() {
        Element select = Element.of("select").with("name", "region");
        REGIONS.keySet().forEach(name -> {
            Element option = Element.of("option", name).with("value", name);
            select.add(filter.one("region").equals(name) ? option.with("selected", "") : option);
        });
        return Element.of("label").add(Element.of("span", "Region"), select);
    }

    private Element map(List<Thing> places, Map<Thing, List<Happening>> byPlace) {
        double[] view = REGIONS.getOrDefault(filter.one("region"), REGIONS.get(WORLD));
        double scale = WIDTH / view[2];
        Element svg = Element.of("svg")
                .css("map")
                .with("viewBox", "0 0 " + WIDTH + " " + TimelineDrawing.number(view[3] * scale))
                .with("role", "group")
                .with("aria-label", "Map of the places in the list below")
                .add(Element.of("g")
                        .with("transform", "scale(" + scale + ") translate(" + -view[0] + " " + -view[1] + ")")
                        .add(
                                Element.of("path").css("land").with("d", ATLAS.land()),
                                Element.of("path").css("borders").with("d", ATLAS.borders())));
        Labels labels = new Labels(WIDTH);
        List<Element> names = new ArrayList<>();
        for (Thing place : places) {
            point(place).ifPresent(point -> {
                int count = byPlace.get(place).size();
                double x = (EqualEarth.x(point[0], point[1]) - view[0]) * scale;
                double y = (EqualEarth.y(point[0]) - view[1]) * scale;
                if (0 <= x && x <= WIDTH && 0 <= y && y <= view[3] * scale) {
                    svg.add(spot(place, count, x, y));
                    if (names.size() < NAMED) {
                        names.add(labels.of(place.label(), x, y).with("aria-hidden", "true"));
                    }
                }
            });
        }
        svg.addAll(names);
        return Element.of("div").css("wide drawing").add(svg);
    }

    private static Element spot(Thing place, int count, double x, double y) {
        String title = place.label() + ": " + counted(count);
        return Element.of("a")
                .with("href", place.path())
                .with("aria-label", title)
                .add(Element.of("circle")
                        .css("spot")
                        .with("cx", TimelineDrawing.number(x))
                        .with("cy", TimelineDrawing.number(y))
                        .with("r", TimelineDrawing.number(3 + 2.2 * Math.sqrt(count)))
                        .add(Element.of("title", title)));
    }

    private List<Element> list(List<Thing> places, Map<Thing, List<Happening>> byPlace) {
        if (places.isEmpty()) {
            return List.of(Element.of("p", "No meeting with a place fits. Widen the period or choose other talks."));
        }
        Element rows = Element.of("tbody");
        for (Thing place : places) {
            Element meetings = Element.of("ul").css("values");
            byPlace.get(place).forEach(happening -> {
                Element line = Element.of("li").add(happening.event().link());
                if (!happening.date().isEmpty()) {
                    line.text(" ").add(Days.element(happening.date()));
                }
                meetings.add(line);
            });
            Element name = Element.of("th").with("scope", "row").add(place.link());
            if (point(place).isEmpty()) {
                name.text(" ").add(Element.of("span", "not on the map").css("tag"));
            }
            rows.add(Element.of("tr").add(name, Element.of("td").add(meetings)));
        }
        return List.of(Element.of("div")
                .css("wide")
                .add(Element.of("table").add(Element.of("caption", "Places and their meetings"), rows)));
    }

    private static String counted(int count) {
        return count == 1 ? "1 meeting" : count + " meetings";
    }

    /** Left, top, width and height of what is shown. */
    private static Map<String, double[]> regions() {
        Map<String, double[]> regions = new LinkedHashMap<>();
        regions.put(WORLD, new double[] {0, 2, 1000, 430});
        Map<String, double[]> parts = new TreeMap<>();
        parts.put("Europe", box(34, -12, 64, 42));
        parts.put("Middle East", box(11, 25, 43, 65));
        parts.put("Africa", box(-36, -20, 38, 54));
        parts.put("Asia", box(-11, 60, 55, 150));
        parts.put("Americas", box(-56, -125, 60, -35));
        regions.putAll(parts);
        return regions;
    }

    private static double[] box(double south, double west, double north, double east) {
        double left = Math.min(EqualEarth.x(south, west), EqualEarth.x(north, west));
        double right = Math.max(EqualEarth.x(south, east), EqualEarth.x(north, east));
        return new double[] {left, EqualEarth.y(north), right - left, EqualEarth.y(south) - EqualEarth.y(north)};
    }
}
