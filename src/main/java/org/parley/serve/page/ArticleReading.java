package org.parley.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** Where in one article its facts stand: passages, names and claims, from the article's own graph. */
final class ArticleReading {
    /** What a passage is shown as: the first of these that it proves. */
    private static final Map<Resource, String> KINDS = Map.of(
            Parley.Position, "position",
            Parley.Statement, "statement",
            Parley.Talks, "meeting",
            Parley.Participation, "meeting",
            Parley.OfficeHolding, "office",
            Parley.Location, "place");

    private final Knowledge known;
    private final Node article;
    private final String text;

    ArticleReading(Knowledge known, Node article) {
        this.known = known;
        this.article = article;
        this.text = known.text(article, Parley.text).orElse("");
    }

    /**
     * A claim of this article.
     *
     * @param fact that it supports
     * @param kind of the fact: position, statement, meeting, office or place
     * @param passage its sentence
     */
    record Claimed(Node fact, String kind, Passage passage) {}

    /** A stretch of the text with its IRI, in UTF-16 offsets. */
    record Passage(Node node, int begin, int end) {
        /** What stands after the # in its address. */
        String id() {
            return node.getURI().substring(node.getURI().indexOf('#') + 1);
        }
    }

    String text() {
        return text;
    }

    /** In the order of the text; names alone are no claims here. */
    List<Claimed> claims() {
        List<Claimed> claims = new ArrayList<>();
        subjects(RDF.Nodes.type, Parley.Claim.asNode()).forEach(claim -> {
            Optional<Passage> passage =
                    objects(claim, Parley.evidence).findFirst().flatMap(this::passage);
            objects(claim, Parley.supports)
                    .forEach(fact -> passage.ifPresent(
                            where -> kind(fact).ifPresent(kind -> claims.add(new Claimed(fact, kind, where)))));
        });
        claims.sort(Comparator.comparingInt((Claimed claim) -> claim.passage().begin())
                .thenComparing(Claimed::kind)
                .thenComparing(claim -> claim.fact().toString()));
        return claims.stream().distinct().toList();
    }

    /** Everything that is marked in the text. */
    MarkedText marked(List<Claimed> claims) {
        List<MarkedText.Mark> marks = new ArrayList<>();
        Map<Passage, Set<String>> sentences =
                new TreeMap<>(Comparator.comparingInt(Passage::begin).thenComparingInt(Passage::end));
        claims.forEach(claim -> sentences
                .computeIfAbsent(claim.passage(), passage -> new LinkedHashSet<>())
                .add(claim.kind()));
        sentences.forEach((passage, kinds) -> marks.add(new MarkedText.Mark(
                passage.begin(),
                passage.end(),
                "span",
                "sentence " + String.join(" ", kinds),
                Optional.of(passage.id()),
                Optional.empty())));
        phrases(Parley.contentPassage, sentences.keySet(), marks);
        phrases(Parley.conditionPassage, sentences.keySet(), marks);
        anchors(marks);
        names(marks);
        return new MarkedText(text, marks);
    }

    private void phrases(Property property, Set<Passage> taken, List<MarkedText.Mark> marks) {
        Map<Passage, String> phrases =
                new TreeMap<>(Comparator.comparingInt(Passage::begin).thenComparingInt(Passage::end));
        Iter.asStream(known.data().find(article, Node.ANY, property.asNode(), Node.ANY))
                .forEach(quad -> passage(quad.getObject())
                        .ifPresent(passage -> phrases.merge(
                                passage,
                                property.equals(Parley.conditionPassage)
                                        ? "condition"
                                        : objects(quad.getSubject(), Parley.supports)
                                                .flatMap(fact -> kind(fact).stream())
                                                .findFirst()
                                                .orElse("statement"),
                                // What is wanted tells more than that somebody says it.
                                (one, other) -> one.equals("position") ? one : other)));
        phrases.forEach((passage, kind) -> marks.add(new MarkedText.Mark(
                passage.begin(),
                passage.end(),
                "mark",
                kind,
                taken.contains(passage) ? Optional.empty() : Optional.of(passage.id()),
                Optional.empty())));
    }

    /** Every other passage has a place to which its address leads, too. */
    private void anchors(List<MarkedText.Mark> marks) {
        Set<String> taken = marks.stream().flatMap(mark -> mark.id().stream()).collect(Collectors.toSet());
        subjects(Borrowed.referenceContext.asNode(), article)
                .distinct()
                .flatMap(node -> passage(node).stream())
                .filter(passage -> !taken.contains(passage.id()))
                .forEach(passage -> marks.add(new MarkedText.Mark(
                        passage.begin(),
                        passage.end(),
                        "span",
                        "passage",
                        Optional.of(passage.id()),
                        Optional.empty())));
    }

    /** Who and what is mentioned, wherever its name or another of its names in this article stands. */
    private void names(List<MarkedText.Mark> marks) {
        Map<String, Node> byName = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        mentioned()
                .forEach(thing -> Stream.of(RDFS.label, SKOS.altLabel)
                        .flatMap(property -> objects(thing, property))
                        .map(Node::getLiteralLexicalForm)
                        .filter(name -> name.length() > 1)
                        .forEach(name -> byName.putIfAbsent(name, thing)));
        if (byName.isEmpty()) {
            return;
        }
        Pattern any = Pattern.compile(byName.keySet().stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
        any.matcher(text).results().forEach(match -> {
            Node thing = byName.get(match.group());
            marks.add(new MarkedText.Mark(
                    match.start(),
                    match.end(),
                    "a",
                    "name " + kindOfName(thing),
                    Optional.empty(),
                    Optional.of(known.names().path(thing.getURI()))));
        });
    }

    List<Node> mentioned() {
        return objects(article, Borrowed.mentions)
                .sorted(Comparator.comparing(known::label))
                .toList();
    }

    String kindOfName(Node thing) {
        return known.isA(thing, Parley.Person)
                ? "person"
                : known.isA(thing, Parley.Actor) ? "actor" : known.isA(thing, Parley.Place) ? "place" : "event";
    }

    private Optional<String> kind(Node fact) {
        return Stream.of(
                        Parley.Position,
                        Parley.Statement,
                        Parley.Talks,
                        Parley.Participation,
                        Parley.OfficeHolding,
                        Parley.Location)
                .filter(type -> known.isA(fact, type))
                .map(KINDS::get)
                .findFirst();
    }

    private Optional<Passage> passage(Node node) {
        Optional<Integer> begin = offset(node, Borrowed.beginIndex);
        Optional<Integer> end = offset(node, Borrowed.endIndex);
        return begin.isPresent() && end.isPresent() && begin.get() < end.get()
                ? Optional.of(new Passage(node, begin.get(), end.get()))
                : Optional.empty();
    }

    private Optional<Integer> offset(Node passage, Property property) {
        return objects(passage, property)
                .map(offset -> Integer.parseInt(offset.getLiteralLexicalForm()))
                .filter(offset -> offset <= text.codePointCount(0, text.length()))
                .map(offset -> text.offsetByCodePoints(0, offset))
                .findFirst();
    }

    private Stream<Node> objects(Node subject, Property property) {
        return Iter.asStream(known.data().find(article, subject, property.asNode(), Node.ANY))
                .map(Quad::getObject);
    }

    private Stream<Node> subjects(Node property, Node object) {
        return Iter.asStream(known.data().find(article, Node.ANY, property, object))
                .map(Quad::getSubject);
    }
}
