package org.parley.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Issue by party: where each stood last, and where before.
 *
 * @param stands that there are
 * @param filter which of them are wanted
 */
public record MatrixPage(Stands stands, Filter filter) {
    private static final int COLUMNS = 6;

    /** As a page. */
    public Page page() {
        List<Stand> found = found().toList();
        List<Thing> parties = parties(found);
        List<Element> body = new ArrayList<>();
        body.add(Element.of("h1", "Who stands where"));
        body.add(Element.of("p")
                .css("lead")
                .text("Each cell is the latest position of a party on an issue, in the words of the article that"
                        + " reports it."));
        body.add(form(found));
        if (parties.isEmpty()) {
            body.add(Element.of("p", "No position fits. Widen the period or choose other talks."));
        } else {
            body.add(Element.of("p")
                    .css("quiet")
                    .text(found.size() + (found.size() == 1 ? " position" : " positions") + " on issues. As ")
                    .add(Element.link("/matrix.csv" + filter.search(), "CSV")));
            body.add(table(found, parties));
        }
        return Page.of("Who stands where", body).wide();
    }

    /** As rows: every position, the latest of each cell marked so. */
    public String csv() {
        List<Stand> found = found().toList();
        StringBuilder out = new StringBuilder();
        Csv.row(
                out,
                "issue",
                "party",
                "holder",
                "stance",
                "content",
                "condition",
                "date",
                "version",
                "source",
                "evidence",
                "position");
        List<Thing> parties = filter.all("party").isEmpty() ? allParties(found) : parties(found);
        cells(found)
                .forEach((issue, byParty) -> parties.forEach(party -> {
                    List<Stand> cell = byParty.getOrDefault(party, List.of());
                    for (int i = 0; i < cell.size(); i++) {
                        Stand stand = cell.get(i);
                        Csv.row(
                                out,
                                issue.label(),
                                party.label(),
                                stand.holder().label(),
                                stand.stance(),
                                stand.content(),
                                stand.condition().orElse(""),
                                stand.day(),
                                i == 0 ? "latest" : "earlier",
                                stand.evidence().article(),
                                stand.evidence().sentence(),
                                stand.position().iri());
                    }
                }));
        return out.toString();
    }

    private Stream<Stand> found() {
        return stands.all().stream()
                .filter(stand -> stand.issue().isPresent())
                .filter(stand -> filter.talks().isEmpty() || stand.talks().contains(filter.talks()))
                .filter(stand -> stand.isWithin(filter.from(), filter.to()));
    }

    /** Those asked for, or else those that have most to say. */
    private List<Thing> parties(List<Stand> found) {
        List<String> asked = filter.all("party");
        List<Thing> all = allParties(found);
        return asked.isEmpty()
                ? all.stream().limit(COLUMNS).toList()
                : all.stream().filter(party -> asked.contains(party.iri())).toList();
    }

    private static List<Thing> allParties(List<Stand> found) {
        Map<Thing, Long> counts = found.stream().collect(Collectors.groupingBy(Stand::party, Collectors.counting()));
        return counts.keySet().stream()
                .sorted(Comparator.comparing((Thing party) -> -counts.get(party))
                        .thenComparing(Thing.BY_NAME))
                .toList();
    }

    /** Issues on which most is said come first. */
    private static Map<Thing, Map<Thing, List<Stand>>> cells(List<Stand> found) {
        Map<Thing, List<Stand>> byIssue = found.stream()
                .collect(Collectors.groupingBy(stand -> stand.issue().orElseThrow()));
        Map<Thing, Map<Thing, List<Stand>>> cells = new LinkedHashMap<>();
        byIssue.keySet().stream()
                .sorted(Comparator.comparing(
                                (Thing issue) -> -byIssue.get(issue).size())
                        .thenComparing(Thing.BY_NAME))
                .forEach(issue ->
                        cells.put(issue, byIssue.get(issue).stream().collect(Collectors.groupingBy(Stand::party))));
        return cells;
    }

    private Element form(List<Stand> found) {
        Element parties = Element.of("div").css("choices");
        List<Thing> shown = parties(found);
        allParties(found)
                .forEach(party -> parties.add(Filter.box("party", party.iri(), party.label(), shown.contains(party))));
        return Filter.form("/matrix")
                .add(
                        filter.talks(stands.talks()),
                        filter.day("from", "From"),
                        filter.day("to", "To"),
                        Element.of("button", "Show").with("type", "submit"),
                        Element.of("details").css("whole").add(Element.of("summary", "Parties"), parties));
    }

    private static Element table(List<Stand> found, List<Thing> parties) {
        Element head = row().add(Element.of("th", "Issue").with("scope", "col").with("role", "columnheader"));
        parties.forEach(party -> head.add(Element.of("th")
                .with("scope", "col")
                .with("role", "columnheader")
                .add(party.link())));
        Element rows = Element.of("tbody").with("role", "rowgroup");
        cells(found).forEach((issue, byParty) -> {
            if (parties.stream().anyMatch(byParty::containsKey)) {
                Element row = row().add(Element.of("th", issue.label())
                        .with("scope", "row")
                        .with("role", "rowheader"));
                parties.forEach(party -> row.add(cell(party, byParty.getOrDefault(party, List.of()))));
                rows.add(row);
            }
        });
        return Element.of("div")
                .css("wide")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", "Issue by party")
                .add(Element.of("table")
                        .css("matrix")
                        .with("role", "table")
                        .with("aria-label", "Issue by party")
                        .add(Element.of("thead").with("role", "rowgroup").add(head), rows));
    }

    /** The roles say again what the elements say, since a table that a narrow screen shows as blocks loses them. */
    private static Element row() {
        return Element.of("tr").with("role", "row");
    }

    private static Element cell(Thing party, List<Stand> stands) {
        Element cell = Element.of("td").with("role", "cell").with("data-label", party.label());
        if (stands.isEmpty()) {
            return cell.css("empty");
        }
        cell.add(stand(stands.get(0), party));
        if (stands.size() > 1) {
            cell.add(Element.of("details")
                    .css("more")
                    .add(Element.of("summary", (stands.size() - 1) + " earlier"))
                    .addAll(stands.stream()
                            .skip(1)
                            .map(stand -> stand(stand, party))
                            .toList()));
        }
        return cell;
    }

    private static Element stand(Stand stand, Thing party) {
        Element line = Element.of("p")
                .css("fact")
                .add(Element.of("span", stand.stance()).css("stance " + stand.side()))
                .text(" ")
                .add(Element.link(stand.position().path(), stand.content()).css("content"));
        stand.condition()
                .ifPresent(condition ->
                        line.add(Element.of("span", " " + condition).css("condition")));
        Element about = Element.of("p").css("quiet");
        if (!stand.holder().equals(party)) {
            about.add(stand.holder().link()).text(" · ");
        }
        if (!stand.day().isEmpty()) {
            about.add(Days.element(stand.day())).text(" · ");
        }
        about.add(Element.link(stand.source().path(), stand.evidence().shortName())
                .with("title", stand.evidence().sentence()));
        return Element.of("div").css("stand").add(line, about);
    }
}
