package org.parley.serve.ontology;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.parley.serve.page.Element;
import org.parley.vocab.Parley;

/**
 * How the main classes hang together, drawn as SVG: from the article on the left over its claims and the facts they
 * support to those whom the facts are about. Only which column a class stands in is said here; the boxes' lines and
 * where they lead come from the ontology.
 */
final class ClassDiagram {
    private static final List<List<Resource>> COLUMNS = List.of(
            List.of(Parley.Article, Parley.Passage, Parley.Run),
            List.of(Parley.Claim),
            List.of(
                    Parley.Position,
                    Parley.Standpoint,
                    Parley.Statement,
                    Parley.Participation,
                    Parley.OfficeHolding,
                    Parley.Meeting,
                    Parley.Location),
            List.of(Parley.Actor, Parley.Talks, Parley.Office, Parley.Moment, Parley.Place));

    private static final int WIDTH = 190;
    private static final int STEP = 290;
    private static final int HEAD = 30;
    private static final int LINE = 20;
    private static final int GAP = 22;
    private static final int MARGIN = 10;
    private static final int BEND = 46;

    private final Vocabulary vocabulary;
    private final Map<Resource, Box> boxes = new HashMap<>();
    private final int height;

    /** @param column of COLUMNS; sizes are in the units of the picture */
    private record Box(Resource type, int column, int top, List<Resource> lines) {
        int left() {
            return MARGIN + column * STEP;
        }

        int height() {
            return HEAD + lines.size() * LINE + (lines.isEmpty() ? 0 : 6);
        }
    }

    private ClassDiagram(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        List<Integer> heights = COLUMNS.stream()
                .map(column -> column.stream()
                        .mapToInt(type -> new Box(type, 0, 0, lines(type)).height() + GAP)
                        .sum())
                .toList();
        int highest = heights.stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int column = 0; column < COLUMNS.size(); column++) {
            List<Resource> types = COLUMNS.get(column);
            // What a column leaves free stands between its boxes.
            int space = (highest - heights.get(column)) / (types.size() + 1);
            int top = MARGIN + space;
            for (Resource type : types) {
                Box box = new Box(type, column, top, lines(type));
                boxes.put(type, box);
                top += box.height() + GAP + space;
            }
        }
        this.height = highest + 2 * MARGIN - GAP;
    }

    static Element of(Vocabulary vocabulary) {
        return new ClassDiagram(vocabulary).svg();
    }

    /** The special kinds of the class that have no box of their own, and its properties. */
    private List<Resource> lines(Resource type) {
        Stream<Resource> kinds = vocabulary.subclasses(type).stream().filter(kind -> !isDrawn(kind));
        Stream<Resource> properties = Stream.concat(
                vocabulary.slots(type).stream().map(Vocabulary.Slot::property),
                vocabulary.properties().stream()
                        .filter(property -> vocabulary.domain(property).contains(type)));
        return Stream.concat(kinds, properties.distinct().sorted(Comparator.comparing(Resource::getLocalName)))
                .toList();
    }

    private static boolean isDrawn(Resource type) {
        return COLUMNS.stream().anyMatch(column -> column.contains(type));
    }

    private Element svg() {
        int width = 2 * MARGIN + (COLUMNS.size() - 1) * STEP + WIDTH + BEND;
        Element svg = Element.of("svg")
                .with("viewBox", "0 0 " + width + " " + height)
                .with("width", String.valueOf(width))
                .with("height", String.valueOf(height))
                .with("role", "img")
                .with("aria-labelledby", "diagram-title")
                .add(Element.of(
                                "title",
                                "Articles, their passages and claims, the facts that claims support, and those whom facts"
                                        + " are about")
                        .with("id", "diagram-title"));
        List<Box> drawn = COLUMNS.stream().flatMap(List::stream).map(boxes::get).toList();
        drawn.forEach(box -> edges(box, svg));
        drawn.forEach(box -> svg.add(picture(box)));
        return svg;
    }

    private void edges(Box box, Element svg) {
        for (int line = 0; line < box.lines().size(); line++) {
            int y = box.top() + HEAD + line * LINE + LINE / 2;
            targets(box.type(), box.lines().get(line)).forEach(target -> svg.add(edge(box, y, target)));
        }
    }

    private List<Box> targets(Resource type, Resource property) {
        if (property.equals(Parley.supports)) {
            // Whatever says so of itself: the ontology names no range.
            return COLUMNS.get(2).stream().map(boxes::get).toList();
        }
        Stream<Resource> told = vocabulary.slots(type).stream()
                .filter(slot -> slot.property().equals(property))
                .flatMap(slot -> slot.values().stream());
        return Stream.concat(vocabulary.range(property).stream(), told)
                .flatMap(this::drawn)
                .distinct()
                .toList();
    }

    /** The box of the class, or else of the class that it is a kind of. */
    private Stream<Box> drawn(Resource type) {
        return boxes.containsKey(type)
                ? Stream.of(boxes.get(type))
                : vocabulary.values(type, RDFS.subClassOf).stream()
                        .map(boxes::get)
                        .filter(Objects::nonNull);
    }

    private static Element edge(Box from, int y, Box to) {
        int target = to.top() + HEAD / 2;
        boolean right = to.column() > from.column();
        boolean same = to.column() == from.column();
        int start = from.left() + (right || same ? WIDTH : 0);
        int end = to.left() + (right ? 0 : WIDTH);
        int bend = same ? BEND : Math.max(50, Math.abs(end - start) / 2);
        int first = right || same ? start + bend : start - bend;
        int second = right ? end - bend : same ? end + bend : end + bend;
        return Element.of("path")
                .css("edge " + to.type().getLocalName().toLowerCase(Locale.ROOT))
                .with("d", "M%d %dC%d %d %d %d %d %d".formatted(start, y, first, y, second, target, end, target));
    }

    private Element picture(Box box) {
        Element group = Element.of("g")
                .css("box " + box.type().getLocalName().toLowerCase(Locale.ROOT))
                .add(rectangle(box.left(), box.top(), box.height()).css("frame"))
                .add(rectangle(box.left(), box.top(), HEAD - 4).css("head"));
        Element title = Element.of("text", box.type().getLocalName())
                .css("class")
                .with("x", String.valueOf(box.left() + 10))
                .with("y", String.valueOf(box.top() + 18));
        group.add(Element.link("#" + box.type().getLocalName(), "").add(title));
        for (int line = 0; line < box.lines().size(); line++) {
            Resource property = box.lines().get(line);
            Element text = Element.of("text", Vocabulary.name(property))
                    .css(vocabulary.is(property, OWL2.Class) ? "kind" : "property")
                    .with("x", String.valueOf(box.left() + 10))
                    .with("y", String.valueOf(box.top() + HEAD + line * LINE + 14));
            group.add(Element.link(TermSections.address(property), "").add(text));
        }
        return group;
    }

    private static Element rectangle(int left, int top, int height) {
        return Element.of("rect")
                .with("x", String.valueOf(left))
                .with("y", String.valueOf(top))
                .with("width", String.valueOf(WIDTH))
                .with("height", String.valueOf(height))
                .with("rx", "6");
    }
}
