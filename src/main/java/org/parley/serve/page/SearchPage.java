package org.parley.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was found.
 *
 * @param typed what was searched for
 * @param kind that alone is shown; empty for all
 * @param hits the best first
 * @param known to name things
 */
public record SearchPage(String typed, String kind, List<Hit> hits, Knowledge known) {
    private static final int FEW = 8;
    private static final Map<String, String> KINDS = kinds();

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("person", "People");
        kinds.put("state", "States");
        kinds.put("organisation", "Organisations");
        kinds.put("meeting", "Talks and meetings");
        kinds.put("office", "Offices");
        kinds.put("place", "Places");
        kinds.put("position", "Positions");
        kinds.put("article", "Articles");
        kinds.put("statement", "Statements");
        return kinds;
    }

    public Page page() {
        List<Element> body = new ArrayList<>();
        body.add(Element.of("h1", typed.isBlank() ? "Search" : "Search: " + typed));
        if (typed.isBlank()) {
            body.add(Element.of("p", "Type a name or words of a position, a statement or a headline above."));
        } else if (hits.isEmpty()) {
            body.add(Element.of("p", "Nothing was found. Try fewer words, or the beginning of a name."));
        }
        Map<String, List<Hit>> byKind = hits.stream().collect(Collectors.groupingBy(Hit::kind));
        KINDS.forEach((name, title) -> {
            List<Hit> found = byKind.getOrDefault(name, List.of());
            int most = kind.isEmpty() ? FEW : found.size();
            List<Element> items = found.stream().limit(most).map(this::item).toList();
            List<Element> content = new ArrayList<>();
            if (!items.isEmpty()) {
                content.add(Element.of("ul").css("facts").addAll(items));
            }
            if (found.size() > most) {
                content.add(Element.of("p")
                        .add(Element.link(
                                "/search?q=" + Filter.encode(typed) + "&kind=" + name,
                                "All " + title.toLowerCase(java.util.Locale.ROOT))));
            }
            Heading.section(title, content).forEach(body::add);
        });
        return Page.of("Search", body);
    }

    private Element item(Hit hit) {
        FactLines lines = new FactLines(known);
        if (hit.kind().equals("position")) {
            return lines.position(Fact.of(Names.iri(hit.iri()), known), true);
        }
        if (hit.kind().equals("statement")) {
            return lines.statement(Fact.of(Names.iri(hit.iri()), known), true);
        }
        if (hit.kind().equals("meeting")) {
            return lines.event(Names.iri(hit.iri()));
        }
        return Element.of("li")
                .add(Element.of("p").css("fact").add(Element.link(known.names().path(hit.iri()), hit.shown())));
    }
}
