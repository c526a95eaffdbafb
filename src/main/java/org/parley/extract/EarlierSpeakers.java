package org.parley.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Finds who is meant by a source that leads back to the sentences before it: "the envoy", "he", "one of them". */
final class EarlierSpeakers {
    /** How many sentences back somebody is still spoken of. */
    private static final int REACH = 3;

    private final Reading reading;
    private final WordLists words;

    EarlierSpeakers(Reading reading, WordLists words) {
        this.reading = reading;
        this.words = words;
    }

    /**
     * "The Finnish diplomat said", where the paragraph has just told what one person says or does whose known office
     * and state do not speak against it.
     */
    Optional<Mention> described(Sentence sentence, int head) {
        String noun = lemma(sentence, head);
        boolean definite = sentence.token(head).pos().equals("NN")
                && words.of("anonymous").contains(noun)
                && !words.of("body").contains(noun)
                && sentence.child(head, "det")
                        .filter(det -> sentence.token(det).lemmaIn("the"))
                        .isPresent();
        return !definite
                ? Optional.empty()
                : earlier(sentence)
                        .map(this::subjects)
                        .filter(people -> !people.isEmpty())
                        .findFirst()
                        .filter(people -> people.size() == 1)
                        .map(people -> people.get(0))
                        .filter(person -> fits(person, sentence, head));
    }

    private boolean fits(Mention person, Sentence sentence, int head) {
        String noun = lemma(sentence, head);
        List<Office> offices = reading.offices().stream()
                .filter(office -> office.person().equals(person))
                .toList();
        boolean office = offices.isEmpty()
                || words.of("rank").contains(noun)
                || offices.stream()
                        .anyMatch(held -> held.title().toLowerCase(Locale.ROOT).contains(noun));
        List<Mention> polities = sentence.children(head, "amod", "nmod:poss", "compound").stream()
                .flatMap(child -> reading.actors(sentence, child).stream())
                .toList();
        return office
                && (polities.isEmpty()
                        || reading.polity(person).map(polities::contains).orElse(offices.isEmpty()));
    }

    /** "A commander insisted on it. …, he said": who was described, and not a person named further up. */
    Optional<SourcePhrase> described(Sentence sentence) {
        return earlier(sentence)
                .findFirst()
                .flatMap(before -> subject(before)
                        .filter(noun -> before.token(noun).pos().equals("NN")
                                && words.of("anonymous").contains(lemma(before, noun))
                                && !words.of("body").contains(lemma(before, noun))
                                && before.child(noun, "det")
                                        .filter(det -> before.token(det).lemmaIn("a", "an", "one", "another"))
                                        .isPresent()
                                && before.children(noun, "appos").isEmpty())
                        .map(noun -> SourcePhrase.of(before, noun)));
    }

    /** "one of them": the last sources that were described together. */
    Optional<SourcePhrase> several(Sentence sentence) {
        return earlier(sentence)
                .flatMap(before -> before.tokens().stream()
                        .filter(token -> token.pos().equals("NNS")
                                && words.of("anonymous").contains(token.lemma().toLowerCase(Locale.ROOT))
                                && reading.actors(before, token.index()).isEmpty())
                        .map(token -> SourcePhrase.of(before, token.index())))
                .findFirst();
    }

    /** The article's own sentences before this one, of its paragraph and the one before, the nearest first. */
    private Stream<Sentence> earlier(Sentence sentence) {
        return Stream.iterate(sentence.index() - 1, index -> index >= 0, index -> index - 1)
                .map(reading.text().sentences()::get)
                .filter(before -> before.place() == Sentence.Place.TEXT && before.paragraph() == sentence.paragraph())
                .limit(REACH);
    }

    private List<Mention> subjects(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> sentence.relation(token.index()).startsWith("nsubj"))
                .flatMap(token -> reading.actors(sentence, token.index()).stream())
                .filter(mention -> mention.kind() == Kind.PERSON)
                .distinct()
                .toList();
    }

    private static Optional<Integer> subject(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(token -> sentence.relation(token.index()).equals("root"))
                .findFirst()
                .flatMap(root -> sentence.child(root.index(), "nsubj", "nsubj:pass"));
    }

    private static String lemma(Sentence sentence, int i) {
        return sentence.token(i).lemma().toLowerCase(Locale.ROOT);
    }
}
