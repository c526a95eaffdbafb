package org.parley.rdf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Resource;
import org.parley.model.Claim;
import org.parley.model.Entity;
import org.parley.model.Fact;
import org.parley.model.Span;
import org.parley.model.Wording;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/**
 * Writes that the article reports a fact: with which words, on whose word, and how sure we are. That it names somebody
 * is seen at the passage itself and takes no claim.
 */
final class Claims {
    private final Draft draft;
    private final Entities entities;
    private final Passages passages;
    private final Resource article;
    private final Resource run;
    private final Optional<Resource> outlet;

    Claims(
            Draft draft,
            Entities entities,
            Passages passages,
            Resource article,
            Resource run,
            Optional<Resource> outlet) {
        this.draft = draft;
        this.entities = entities;
        this.passages = passages;
        this.article = article;
        this.run = run;
        this.outlet = outlet;
    }

    void write(Fact<Entity> fact, Resource node) {
        Claim<Entity> claim = fact.claim();
        Resource evidence = passages.sentence(claim.evidence().span());
        if (fact instanceof Fact.Naming) {
            node.addProperty(Parley.namedIn, evidence);
            return;
        }
        Words words = Words.of(fact);
        Resource written = draft.node(
                        draft.iris()
                                .hashed(
                                        "claim",
                                        article.getURI(),
                                        node.getURI(),
                                        claim.evidence().span().toString(),
                                        claim.claimant().map(Entity::id).orElse(""),
                                        claim.status().name(),
                                        Double.toString(claim.confidence()),
                                        words.toString()),
                        Parley.Claim,
                        Borrowed.PROV_ENTITY)
                .addProperty(Parley.supports, node)
                .addProperty(Parley.reportedIn, article)
                .addProperty(Parley.evidence, evidence)
                .addProperty(
                        Parley.confidence,
                        BigDecimal.valueOf(claim.confidence()).toPlainString(),
                        XSDDatatype.XSDdecimal)
                .addProperty(Borrowed.wasGeneratedBy, run);
        draft.addConcept(written, Parley.claimStatus, claim.status());
        claim.claimant().ifPresent(claimant -> written.addProperty(Parley.claimant, entities.node(claimant)));
        outlet.ifPresent(by -> written.addProperty(Parley.relayedBy, by));
        if (!words.cue().isEmpty()) {
            written.addProperty(Parley.cue, words.cue());
        }
        words.content().forEach(span -> written.addProperty(Parley.contentPassage, passages.phrase(span)));
        words.condition().forEach(span -> written.addProperty(Parley.conditionPassage, passages.phrase(span)));
    }

    /** The words of this article in which a fact is put; another article may put the same fact in others. */
    private record Words(String cue, List<Span> content, List<Span> condition) {
        static Words of(Fact<Entity> fact) {
            if (fact instanceof Fact.Position<Entity> position) {
                return new Words(
                        position.cue(),
                        position.content().spans(),
                        position.condition().map(Wording::spans).orElse(List.of()));
            } else if (fact instanceof Fact.Statement<Entity> statement) {
                return new Words(statement.cue(), statement.text().spans(), List.of());
            }
            return new Words("", List.of(), List.of());
        }
    }
}
