package org.parley.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who met whom at held meetings: drawn, and as a table. */
public final class NetworkPage {
    private static final int MOST = 40;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 620;

    private final Happenings happenings;
    private final Filter filter;
    private final boolean people;
    private final Map<Pair, List<Happening>> pairs = new TreeMap<>(Pair.ORDER);
    private final List<Thing> nodes;

    public NetworkPage(Happenings happenings, Filter filter) {
        this.happenings = happenings;
        this.filter = filter;
        this.people = filter.one("who").equals("people");
        happenings.all().stream()
                .filter(happening -> happening.status().equals("held") && happening.isOf(filter.talks()))
                .filter(happening -> happening.isWithin(filter.from(), filter.to()))
                .forEach(this::add);
        Map<Thing, Integer> meetings = new HashMap<>();
        pairs.forEach((pair, shared) -> {
            meetings.merge(pair.one(), shared.size(), Integer::sum);
            meetings.merge(pair.other(), shared.size(), Integer::sum);
        });
        this.nodes = meetings.keySet().stream()
                .sorted(Comparator.comparing((Thing node) -> -meetings.get(node))
                        .thenComparing(Thing.BY_NAME))
                .limit(MOST)
                .toList();
    }

    private record Pair(Thing one, Thing other) {
        static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::one, Thing.BY_NAME).thenComparing(Pair::other, Thing.BY_NAME);
    }

    /** A meeting ties all that were there, but nobody to whom they only stood for. */
    private void add(Happening happening) {
        Set<Pair> here = new HashSet<>();
        for (Happening.Presence one : happening.presences()) {
            for (Happening.Presence other : happening.presences()) {
                Thing first = people ? one.actor() : one.party();
                Thing second = people ? other.actor() : other.party();
                boolean same = one.principals().contains(other.actor().iri())
                        || other.principals().contains(one.actor().iri());
                if (!same && Thing.BY_NAME.compare(first, second) < 0) {
                    here.add(new Pair(first, second));
                }
            }
        }
        here.forEach(
                pair -> pairs.computeIfAbsent(pair, it -> new ArrayList<>()).add(happening));
    }

    public Page page() {
        List<Element> body = new ArrayList<>();
        body.add(Element.of("h1", "Who met whom"));
        body.add(Element.of("p")
                .css("lead")
                .text("Whoever sat at the same held meeting is tied; the more meetings, the thicker the line."));
        Element who = Element.of("select").with("name", "who");
        who.add(Element.of("option", "states and organisations").with("value", "parties"));
        Element option = Element.of("option", "everybody by name").with("value", "people");
        who.add(people ? option.with("selected", "") : option);
        body.add(Filter.form("/network")
                .add(
                        filter.talks(happenings.talks()),
                        filter.day("from", "From"),
                        filter.day("to", "To"),
                        Element.of("label").add(Element.of("span", "Who"), who),
                        Element.of("button", "Show").with("type", "submit")));
        if (pairs.isEmpty()) {
            body.add(Element.of("p", "No meeting of two fits. Widen the period or choose other talks."));
        } else {
            body.add(drawing());
            body.add(table());
        }
        return Page.of("Who met whom", body).wide();
    }

    private Element drawing() {
        List<Map.Entry<Pair, List<Happening>>> shown = pairs.entrySet().stream()
                .filter(pair -> nodes.contains(pair.getKey().one())
                        && nodes.contains(pair.getKey().other()))
                .toList();
        double[][] at = Layout.of(
                nodes.size(),
                shown.stream()
                        .map(pair -> new Layout.Tie(
                                nodes.indexOf(pair.getKey().one()),
                                nodes.indexOf(pair.getKey().other()),
                                pair.getValue().size()))
                        .toList());
        Element svg = Element.of("svg")
                .css("network")
                .with("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                .with("role", "group")
                .with("aria-label", "The same as in the table below, as a drawing");
        shown.forEach(pair -> svg.add(Element.of("line")
                .with("x1", x(at, pair.getKey().one()))
                .with("y1", y(at, pair.getKey().one()))
                .with("x2", x(at, pair.getKey().other()))
                .with("y2", y(at, pair.getKey().other()))
                .with(
                        "stroke-width",
                        TimelineDrawing.number(
                                1 + 1.5 * Math.log(pair.getValue().size())))));
        Labels labels = new Labels(WIDTH);
        nodes.forEach(node -> svg.add(Element.of("a")
                .with("href", node.path())
                .add(
                        Element.of("circle")
                                .with("cx", x(at, node))
                                .with("cy", y(at, node))
                                .with("r", "5"),
                        labels.of(node.label(), Double.parseDouble(x(at, node)), Double.parseDouble(y(at, node))))));
        Element box = Element.of("div")
                .css("wide drawing")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", "Network")
                .add(svg);
        return pairs.size() == shown.size()
                ? box
                : box.add(Element.of("p", "Drawn are the " + MOST + " who met most; the table has all.")
                        .css("quiet key"));
    }

    private String x(double[][] at, Thing node) {
        return TimelineDrawing.number(70 + at[nodes.indexOf(node)][0] * (WIDTH - 140));
    }

    private String y(double[][] at, Thing node) {
        return TimelineDrawing.number(30 + at[nodes.indexOf(node)][1] * (HEIGHT - 50));
    }

    private Element table() {
        Element rows = Element.of("tbody");
        pairs.entrySet().stream()
                .sorted(Comparator.comparing(pair -> -pair.getValue().size()))
                .forEach(pair -> {
                    Element meetings = Element.of("ul").css("values");
                    pair.getValue()
                            .forEach(happening -> meetings.add(Element.of("li")
                                    .add(happening.event().link())
                                    .text(" ")
                                    .add(Days.element(happening.date()))));
                    rows.add(Element.of("tr")
                            .add(
                                    Element.of("td").add(pair.getKey().one().link()),
                                    Element.of("td").add(pair.getKey().other().link()),
                                    Element.of("td").add(meetings)));
                });
        Element head = Element.of("tr");
        List.of("Who", "Whom", "Meetings")
                .forEach(name -> head.add(Element.of("th", name).with("scope", "col")));
        return Element.of("div")
                .css("wide")
                .add(Element.of("table")
                        .add(
                                Element.of("caption", "Who met whom, and when"),
                                Element.of("thead").add(head),
                                rows));
    }
}
