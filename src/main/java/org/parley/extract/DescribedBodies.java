package org.parley.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;

/**
 * Reads organisations that news describes and does not name: "the drivers' union", "the national herders' federation",
 * "the labour directorate", "the confederation of indigenous peoples".
 */
final class DescribedBodies {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/names.words");
    /** Whatever belongs to a group of people is one: "the bishops' conference". */
    private static final Set<String> OF_PEOPLE = WORDS.of("bodies-of-people");
    /** They need no more than a noun before them. */
    private static final Set<String> OF_FIELDS = WORDS.of("bodies-of-fields");

    private DescribedBodies() {}

    /** The description that begins at token {@code i}, without the article. */
    static Optional<Name> at(Sentence sentence, int i) {
        if (i > 0 && isModifier(sentence, i - 1)
                || !isModifier(sentence, i) && !OF_FIELDS.contains(lemma(sentence, i))) {
            return Optional.empty();
        }
        int last = i;
        while (last + 1 < sentence.size() && (isModifier(sentence, last + 1) || isPossessive(sentence, last + 1))) {
            last++;
        }
        if (!sentence.token(last).pos().equals("NN")) {
            return Optional.empty();
        }
        int end = last;
        boolean people = IntStream.range(i, last).anyMatch(k -> isOfPeople(sentence, k))
                && OF_PEOPLE.contains(lemma(sentence, last));
        boolean field = last > i
                && OF_FIELDS.contains(lemma(sentence, last))
                && sentence.token(last - 1).pos().equals("NN")
                && isDefinite(sentence, i);
        boolean members =
                OF_FIELDS.contains(lemma(sentence, last)) && isDefinite(sentence, i) && members(sentence, last) > last;
        return people || field || members
                ? Optional.of(new Name(
                        sentence,
                        i,
                        members ? members(sentence, last) : end,
                        Kind.ORGANISATION,
                        Optional.empty(),
                        Occurrence.Use.NAME))
                : Optional.empty();
    }

    /** "of indigenous peoples": the index of its last token, {@code head} if nothing such follows. */
    private static int members(Sentence sentence, int head) {
        int i = head + 1;
        if (i + 1 >= sentence.size() || !sentence.token(i).text().equals("of")) {
            return head;
        }
        i++;
        while (i + 1 < sentence.size() && sentence.token(i).pos().matches("JJ|NN")) {
            i++;
        }
        return sentence.token(i).pos().equals("NNS") ? i : head;
    }

    private static boolean isOfPeople(Sentence sentence, int i) {
        boolean plural = sentence.token(i).pos().equals("NNS")
                || sentence.token(i).lemmaIn("man", "woman", "people", "fisherman");
        return plural && isPossessive(sentence, i + 1);
    }

    private static boolean isDefinite(Sentence sentence, int i) {
        return i > 0 && (sentence.token(i - 1).text().equalsIgnoreCase("the") || isPossessive(sentence, i - 1));
    }

    private static boolean isPossessive(Sentence sentence, int i) {
        return i < sentence.size() && sentence.token(i).pos().equals("POS");
    }

    private static boolean isModifier(Sentence sentence, int i) {
        return sentence.token(i).pos().matches("JJ|NNS?")
                && !sentence.token(i)
                        .lemmaIn("new", "old", "main", "own", "same", "other", "former", "big", "small", "powerful");
    }

    private static String lemma(Sentence sentence, int i) {
        return sentence.token(i).lemma();
    }
}
