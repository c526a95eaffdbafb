package org.parley.serve.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.parley.vocab.Parley;

/**
 * All positions of a store.
 *
 * @param all the latest first
 * @param talks events at or with which positions were taken, by name
 */
public record Stands(List<Stand> all, List<Thing> talks) {
    /** The positions of one article; that somebody acts for somebody else is for all articles to tell. */
    static List<Stand> read(Knowledge article) {
        Set<String> events = article.all(Parley.Talks)
                .flatMap(event -> Stream.concat(Stream.of(event), article.objects(event, Parley.partOf)))
                .map(Node::getURI)
                .collect(Collectors.toSet());
        return article.all(Parley.Position)
                .distinct()
                .flatMap(position -> stand(position, events, article).stream())
                .toList();
    }

    private static Optional<Stand> stand(Node position, Set<String> events, Knowledge article) {
        List<Evidence> evidence = article.evidence(position);
        if (evidence.isEmpty()) {
            return Optional.empty();
        }
        String content = article.text(position, Parley.content).orElse("");
        Evidence latest = evidence.get(0);
        return article.one(position, Parley.holder)
                .map(node -> Thing.of(node, article))
                .map(holder -> new Stand(
                        Thing.named(position, content, article),
                        holder,
                        holder,
                        article.one(position, Parley.issue)
                                .map(issue -> Thing.named(issue, article.label(issue), article)),
                        article.one(position, Parley.stance).map(article::label).orElse(""),
                        Stances.side(article.concept(position, Parley.stance).orElse("")),
                        content,
                        article.text(position, Parley.condition),
                        article.one(position, Parley.takenOn)
                                .map(article::label)
                                .orElse(Evidence.latest(evidence)),
                        latest,
                        Thing.named(latest.passage(), latest.shortName(), article),
                        talks(position, events, article)));
    }

    /** Those it was taken at, or else all that the article reports; with the talks that they are part of. */
    private static Set<String> talks(Node position, Set<String> events, Knowledge article) {
        Set<String> at = article.objects(position, Parley.takenAt)
                .flatMap(event -> Stream.concat(Stream.of(event), article.objects(event, Parley.partOf)))
                .map(Node::getURI)
                .collect(Collectors.toSet());
        return at.isEmpty() ? events : at;
    }
}
