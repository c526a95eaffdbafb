package org.parley.extract;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;

/**
 * Reads organisations that news describes and does not name: "the nurses' union", "the national growers' federation",
 * "the fisheries directorate", "the confederation of rural workers".
 */
final class DescribedBodies {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/names.words");
    /** Whatever belongs to a group of people is one: "the nurses' union". */
    private static final Set<String> OF_PEOPLE = WORDS.of("bodies-of-people");
    /** They need no more than a noun before them. */
    private static final Set<String> OF_FIELDS = WORDS.of("bodies-of-fields");

    private static final Set<String> NO_FIELDS = WORDS.of("no-fields");

    private DescribedBodies() {}

    /** The description that begins at token {@code i}, without the article. */
    static Optional<Name> at(Sentence sentence, int i) {
        if (i > 0 && isModifier(sentence, i - 1)
                || !isModifier(sentence, i) && !OF_FIELDS.contains(lemma(sentence, i))) {
            return Optional.empty();
        }
        int end = i;
        while (end + 1 < sentence.size() && (isModifier(sentence, end + 1) || isPossessive(sentence, end + 1))) {
            end++;
        }
        // The parser may take the verb behind a body for a noun: "the growers' federation fears".
        for (int head = end; head >= i; head--) {
            Optional<Name> body = headed(sentence, i, head);
            if (body.isPresent()) {
                return body;
            }
        }
        return Optional.empty();
    }

    private static Optional<Name> headed(Sentence sentence, int first, int head) {
        if (!sentence.token(head).pos().equals("NN")) {
            return Optional.empty();
        }
        String noun = lemma(sentence, head);
        boolean people =
                OF_PEOPLE.contains(noun) && IntStream.range(first, head).anyMatch(k -> isOfPeople(sentence, k));
        boolean definite = OF_FIELDS.contains(noun) && isDefinite(sentence, first);
        boolean field = definite
                && head > first
                && sentence.token(head - 1).pos().equals("NN")
                && !NO_FIELDS.contains(lemma(sentence, head - 1));
        int last = definite ? members(sentence, head) : head;
        return people || field || last > head
                ? Optional.of(new Name(sentence, first, last, Kind.ORGANISATION, Optional.empty(), Occurrence.Use.NAME))
                : Optional.empty();
    }

    /** "of rural workers": the index of its last token, {@code head} if nothing such follows. */
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
        String pos = sentence.token(i).pos();
        return (pos.equals("JJ") || pos.equals("NN") || pos.equals("NNS"))
                && !sentence.token(i)
                        .lemmaIn("new", "old", "main", "own", "same", "other", "former", "big", "small", "powerful");
    }

    private static String lemma(Sentence sentence, int i) {
        return sentence.token(i).lemma();
    }
}
