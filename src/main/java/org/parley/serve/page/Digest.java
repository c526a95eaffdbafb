package org.parley.serve.page;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.parley.store.ArticleSummary;
import org.parley.vocab.Parley;

/**
 * What one article tells the pages that show much at once.
 *
 * @param article the article in one line
 * @param stands its positions, each holder taken for itself
 * @param happenings its talks and meetings, each actor taken for itself
 * @param loyalties for whom people act, one for each time that it says so
 */
public record Digest(
        ArticleSummary article, List<Stand> stands, List<Happening> happenings, List<Digest.Loyalty> loyalties) {
    /** That somebody acts for a state or an organisation. */
    record Loyalty(String actor, Thing party) {}

    /**
     * @param article all that this article says, and nothing else
     * @param graph of the article
     */
    public static Digest of(Knowledge article, String graph) {
        return new Digest(
                ArticleSummary.of(article.data(), graph),
                Stands.read(article),
                Happenings.read(article),
                loyalties(article));
    }

    private static List<Loyalty> loyalties(Knowledge article) {
        Stream<Loyalty> byOffice = article.all(Parley.OfficeHolding)
                .filter(holding -> article.concept(holding, Parley.tenure)
                        .filter("former"::equals)
                        .isEmpty())
                .flatMap(holding -> article.objects(holding, Parley.person)
                        .flatMap(person -> article.objects(holding, Parley.office)
                                .flatMap(office -> article.objects(office, Parley.of))
                                .flatMap(party -> loyalty(person, party, article))));
        Stream<Loyalty> byDeed = Stream.of(Parley.Participation, Parley.Statement)
                .flatMap(article::all)
                .flatMap(fact -> Stream.of(Parley.actor, Parley.speaker)
                        .flatMap(by -> article.objects(fact, by))
                        .flatMap(actor -> article.objects(fact, Parley.onBehalfOf)
                                .flatMap(party -> loyalty(actor, party, article))));
        return Stream.concat(byOffice, byDeed).toList();
    }

    private static Stream<Loyalty> loyalty(Node actor, Node party, Knowledge article) {
        return isParty(party, article) && !isParty(actor, article)
                ? Stream.of(new Loyalty(actor.getURI(), Thing.of(party, article)))
                : Stream.empty();
    }

    private static boolean isParty(Node actor, Knowledge article) {
        return article.isA(actor, Parley.State) || article.isA(actor, Parley.Organisation);
    }
}
