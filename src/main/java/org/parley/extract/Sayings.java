package org.parley.extract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Who says what by the grammar of each sentence, and who that is. */
final class Sayings {
    private static final Attributions FRAMES = new Attributions();
    private static final String[] WRITINGS = {
        "statement", "letter", "communique", "communiqué", "readout", "release", "post"
    };
    private static final Set<String> CLAUSES = Set.of("", "clause", "question", "clause-around", "beside");

    private final Sources sources;
    private final List<Sentence> running;
    private final Map<Integer, List<Attribution>> attributions = new HashMap<>();

    /** @param running the sentences of the article's own words */
    Sayings(Reading reading, List<Sentence> running) {
        sources = new Sources(reading);
        this.running = running;
    }

    /** What the grammar of {@code sentence} tells of who says what, in the order of the cues. */
    List<Attribution> attributions(Sentence sentence) {
        return attributions.computeIfAbsent(sentence.index(), index -> FRAMES.in(sentence));
    }

    /** Who says it, empty when the source leads to nobody. */
    Optional<Saying> saying(Attribution attribution) {
        Sentence sentence = attribution.sentence();
        Optional<Mention> speaker = issuer(attribution)
                .or(() -> sources.of(sentence, attribution.source(), speaks(attribution)))
                .filter(who -> !shows(attribution) || sources.isDocument(sentence, attribution.source()));
        return speaker.map(who -> new Saying(
                who,
                who.kind() == Kind.UNNAMED
                        ? sources.onBehalfOf(sentence, attribution.source())
                        : sources.spokenFor(who),
                channel(attribution),
                attribution));
    }

    /** "The poll shows a lead": not everything that can be shown is told. */
    private static boolean shows(Attribution attribution) {
        return attribution.frame().equals("object")
                && FRAMES.words()
                        .kinds(attribution.sentence(), attribution.cue())
                        .contains("seen");
    }

    /** Whether its cue is a word of saying, which could stand beside words in quotation marks. */
    boolean says(Attribution attribution) {
        return FRAMES.words().quotes(attribution.sentence(), attribution.cue());
    }

    /** "The statement said": whoever said something "in a statement" shortly before. */
    private Optional<Mention> issuer(Attribution attribution) {
        Sentence sentence = attribution.sentence();
        int noun = attribution.source();
        boolean known = sentence.token(noun).lemmaIn(WRITINGS)
                && sentence.children(noun).size() == 1
                && sentence.child(noun, "det")
                        .filter(det -> sentence.token(det).lemmaIn("the"))
                        .isPresent();
        return !known
                ? Optional.empty()
                : running.stream()
                        .filter(earlier -> earlier.index() < sentence.index() && earlier.index() > sentence.index() - 6)
                        .filter(earlier -> earlier.tokens().stream()
                                .anyMatch(token ->
                                        token.lemmaIn(sentence.token(noun).lemma())
                                                && earlier.child(token.index(), "det")
                                                        .filter(det -> earlier.token(det)
                                                                .lemmaIn("a"))
                                                        .isPresent()))
                        .reduce((first, second) -> second)
                        .flatMap(this::lastSaid)
                        .map(Saying::speaker);
    }

    /** Whether the cue is a word of saying or thinking with a whole clause: its subject can do both. */
    private static boolean speaks(Attribution attribution) {
        Set<String> kinds = FRAMES.words().kinds(attribution.sentence(), attribution.cue());
        return CLAUSES.contains(attribution.frame())
                && (kinds.contains("quote") || kinds.contains("clause"))
                && !kinds.contains("evidence");
    }

    /** "through his spokesman B", "via state media": who passes the words on. */
    private Optional<Mention> channel(Attribution attribution) {
        Sentence sentence = attribution.sentence();
        return sentence.children(attribution.cue(), "obl").stream()
                .filter(head -> sentence.children(head, "case").stream()
                        .anyMatch(word -> sentence.token(word).lemmaIn("through", "via")))
                .flatMap(head -> sources.of(sentence, head, true).stream())
                .findFirst();
    }

    /** The last one who says something in {@code sentence}. */
    Optional<Saying> lastSaid(Sentence sentence) {
        return attributions(sentence).stream()
                .filter(attribution -> FRAMES.words().quotes(sentence, attribution.cue()))
                .sorted(Comparator.comparingInt(attribution -> depth(sentence, attribution.cue())))
                .flatMap(attribution -> saying(attribution).stream())
                .findFirst();
    }

    private static int depth(Sentence sentence, int token) {
        int depth = 0;
        for (int i = token; i >= 0; i = sentence.governor(i)) {
            depth++;
        }
        return depth;
    }
}
