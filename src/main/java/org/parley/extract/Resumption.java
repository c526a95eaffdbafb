package org.parley.extract;

import org.parley.extract.EventWords.Sort;
import org.parley.nlp.Sentence;

/** Tells which verbs speak of a meeting that was named before: "they resumed in Istanbul", "was broken off and will resume". */
final class Resumption {
    private Resumption() {}

    static boolean tells(EventWords words, Sentence sentence, int verb) {
        return isOfPronoun(sentence, verb) || isOfNoun(words, sentence, verb);
    }

    /** "the round was broken off on Monday and will resume on Friday": another day of the same talks, or another round. */
    static boolean isOfNoun(EventWords words, Sentence sentence, int verb) {
        int first = sentence.governor(verb);
        return sentence.relation(verb).equals("conj")
                && sentence.token(verb).lemmaIn("resume", "reconvene", "restart", "reopen", "continue")
                && sentence.children(verb, "aux").stream()
                        .anyMatch(aux -> sentence.token(aux).lemmaIn("will", "to", "should", "would"))
                && sentence.child(verb, "nsubj", "obj").isEmpty()
                && sentence.children(first, "nsubj", "nsubj:pass").stream()
                        .anyMatch(subject -> words.event(sentence, subject).isPresent()
                                && words.isAny(sentence, subject, Sort.PROCESS, Sort.SITTING));
    }

    /** "it can take place next week", "they resumed in Istanbul". */
    private static boolean isOfPronoun(Sentence sentence, int verb) {
        boolean place = sentence.token(verb).lemmaIn("take")
                && sentence.children(verb, "obj").stream()
                        .anyMatch(child -> sentence.token(child).lemmaIn("place"));
        boolean held = sentence.token(verb).lemmaIn("hold")
                && sentence.child(verb, "nsubj:pass").isPresent();
        boolean goesOn = sentence.token(verb)
                        .lemmaIn(
                                "resume",
                                "begin",
                                "start",
                                "open",
                                "end",
                                "conclude",
                                "continue",
                                "collapse",
                                "reconvene")
                && sentence.child(verb, "obj", "xcomp", "ccomp").isEmpty();
        return place
                        && sentence.children(verb, "nsubj").stream()
                                .anyMatch(child -> sentence.token(child).lemmaIn("it"))
                || held
                        && sentence.children(verb, "nsubj:pass").stream()
                                .anyMatch(child -> sentence.token(child).lemmaIn("it"))
                || goesOn
                        && sentence.children(verb, "nsubj").stream()
                                .anyMatch(child -> sentence.token(child).lemmaIn("it", "they"));
    }
}
