package org.parley.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/**
 * A person, state or organisation: which offices, who speaks for it, what it wants, issue by issue, whom it met, what
 * it said and what others ask of it.
 */
record ActorPage(Knowledge known) {
    private static final int SHORT = 8;
    private static final int LONG = 20;
    /** What there is more of one kind is for queries to tell. */
    private static final int MOST = 300;

    private static final String OTHER = "other matters";

    List<Element> of(Node actor) {
        FactLines lines = new FactLines(known);
        List<Element> body = new ArrayList<>(new Heading(known).of(actor));
        boolean isPerson = known.isA(actor, Parley.Person);
        List<Fact> holdings = isPerson
                ? facts(Parley.person, actor)
                : known.subjects(Parley.of, actor)
                        .flatMap(office -> known.subjects(Parley.office, office))
                        .limit(MOST)
                        .map(holding -> Fact.of(holding, known))
                        .sorted(Fact.LATEST_FIRST)
                        .toList();
        Stream.of(
                        Heading.section(
                                isPerson ? "Offices" : "Who holds office",
                                list(holdings, fact -> lines.holding(fact, !isPerson, true, isPerson), SHORT)),
                        Heading.section("Positions", positions(actor, lines)),
                        Heading.section("Meetings", meetings(actor, lines)),
                        Heading.section("Represented by", representatives(actor)),
                        Heading.section(
                                "What others want of " + known.label(actor),
                                list(facts(Parley.addressee, actor), fact -> lines.position(fact, true), SHORT)),
                        Heading.section(
                                "In their words",
                                list(
                                        statements(actor),
                                        fact -> lines.statement(fact, !known.has(fact.node(), Parley.speaker, actor)),
                                        SHORT)),
                        Heading.section(
                                "Said by them of others",
                                list(claims(actor), fact -> lines.position(fact, true), SHORT)),
                        Heading.section("Articles", articles(actor)))
                .flatMap(Function.identity())
                .forEach(body::add);
        return body;
    }

    private List<Fact> facts(Property property, Node actor) {
        return known.subjects(property, actor)
                .filter(fact -> !known.isA(fact, Parley.Standpoint))
                .distinct()
                .limit(MOST)
                .map(node -> Fact.of(node, known))
                .sorted(Fact.LATEST_FIRST)
                .toList();
    }

    private static List<Element> list(List<Fact> facts, Function<Fact, Element> line, int most) {
        return facts.isEmpty()
                ? List.of()
                : FactLines.list(facts.stream().map(line).toList(), most);
    }

    /** By issue, those with most positions first; what has no issue comes last. */
    private List<Element> positions(Node actor, FactLines lines) {
        Map<String, List<Fact>> byIssue = new TreeMap<>();
        facts(Parley.holder, actor)
                .forEach(fact -> byIssue.computeIfAbsent(
                                known.one(fact.node(), Parley.issue)
                                        .map(known::label)
                                        .orElse(OTHER),
                                issue -> new ArrayList<>())
                        .add(fact));
        return byIssue.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Fact>>, Boolean>comparing(
                                issue -> issue.getKey().equals(OTHER))
                        .thenComparing(issue -> -issue.getValue().size()))
                .flatMap(issue -> Stream.concat(
                        byIssue.size() == 1 && issue.getKey().equals(OTHER)
                                ? Stream.empty()
                                : Stream.of(Element.of("h3", issue.getKey())),
                        list(issue.getValue(), fact -> lines.position(fact, false), SHORT).stream()))
                .toList();
    }

    /** The latest first, undated ones last. */
    private List<Element> meetings(Node actor, FactLines lines) {
        List<Fact> all = facts(Parley.actor, actor).stream()
                .sorted(Comparator.comparing(
                        (Fact fact) -> known.one(fact.node(), Parley.event)
                                .flatMap(lines::date)
                                .orElse(""),
                        Comparator.reverseOrder()))
                .toList();
        return list(all, fact -> lines.participation(fact, true), LONG);
    }

    /** Those who took part or spoke for this actor. */
    private List<Element> representatives(Node actor) {
        Map<String, Node> people = new TreeMap<>();
        known.subjects(Parley.onBehalfOf, actor)
                .flatMap(fact -> Stream.of(Parley.actor, Parley.speaker).flatMap(by -> known.objects(fact, by)))
                .filter(person -> !person.equals(actor))
                .forEach(person -> people.put(known.label(person), person));
        return people.isEmpty() ? List.of() : List.of(chips(people.values().stream()));
    }

    private Element chips(Stream<Node> things) {
        return Element.of("ul")
                .css("chips")
                .addAll(things.map(thing -> Element.of("li").add(known.names().show(thing)))
                        .toList());
    }

    private List<Fact> statements(Node actor) {
        return Stream.concat(
                        known.subjects(Parley.speaker, actor),
                        known.subjects(Parley.onBehalfOf, actor).filter(fact -> known.isA(fact, Parley.Statement)))
                .distinct()
                .limit(MOST)
                .map(node -> Fact.of(node, known))
                .sorted(Fact.LATEST_FIRST)
                .toList();
    }

    /** Positions of others that are known on the word of this actor. */
    private List<Fact> claims(Node actor) {
        return known.subjects(Parley.claimant, actor)
                .flatMap(claim -> known.objects(claim, Parley.supports))
                .filter(fact -> known.isA(fact, Parley.Position) && !known.has(fact, Parley.holder, actor))
                .distinct()
                .limit(MOST)
                .map(node -> Fact.of(node, known))
                .sorted(Fact.LATEST_FIRST)
                .toList();
    }

    private List<Element> articles(Node actor) {
        List<Element> items = Stream.concat(
                        known.subjects(Borrowed.mentions, actor), known.subjects(Borrowed.publisher, actor))
                .distinct()
                .sorted(Comparator.comparing(
                                (Node article) -> known.day(article).orElse(""))
                        .reversed()
                        .thenComparing(known::label))
                .map(this::article)
                .toList();
        return items.isEmpty() ? List.of() : FactLines.list(items, LONG);
    }

    private Element article(Node article) {
        Element line = Element.of("p").css("fact").add(known.names().show(article));
        Element about = Element.of("span").css("quiet");
        known.one(article, Borrowed.publisher).map(known::label).ifPresent(by -> about.text(" · " + by));
        known.day(article).ifPresent(day -> about.text(" · ").add(Days.element(day)));
        return Element.of("li").add(line.add(about));
    }
}
