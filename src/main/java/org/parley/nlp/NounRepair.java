package org.parley.nlp;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mends what belongs to nouns: infinitives and phrases behind nouns of wanting and feeling, and lists of names. */
final class NounRepair {
    private static final Set<String> WANTING_NOUNS = Set.of(
            "refusal",
            "reluctance",
            "unwillingness",
            "readiness",
            "willingness",
            "proposal",
            "offer",
            "pledge",
            "promise",
            "commitment",
            "request",
            "demand",
            "call",
            "plea",
            "agreement",
            "decision",
            "plan",
            "threat",
            "failure",
            "attempt",
            "effort",
            "bid",
            "need",
            "desire",
            "wish",
            "intention",
            "vow",
            "invitation",
            "idea",
            "initiative",
            "recommendation",
            "undertaking",
            "ultimatum",
            "appeal",
            "deal",
            "push",
            "suggestion",
            "right",
            "inability");
    private static final Set<String> ATTITUDES = Set.of(
            "disappointment",
            "regret",
            "concern",
            "alarm",
            "dismay",
            "anger",
            "outrage",
            "frustration",
            "satisfaction",
            "gratitude",
            "appreciation",
            "surprise",
            "support",
            "opposition",
            "objection",
            "readiness",
            "willingness",
            "reservation",
            "doubt",
            "hope",
            "confidence",
            "commitment",
            "preference",
            "sympathy",
            "solidarity");

    private final TreeDraft tree;

    NounRepair(TreeDraft tree) {
        this.tree = tree;
    }

    /** What is wrong with token {@code i}. */
    void mend(int i) {
        subjectWithInfinitive(i);
        infinitiveOfNoun(i);
        phraseOfNoun(i);
        listAsApposition(i);
    }

    /** "Moscow's refusal to extend the truce angered Kyiv": the finite verb is the head, not the infinitive. */
    private void subjectWithInfinitive(int i) {
        Optional<Integer> to = tree.infinitiveMark(i);
        Optional<Integer> noun = tree.child(i, "nsubj", "nsubj:pass")
                .filter(subject -> to.flatMap(this::wantingNoun).equals(Optional.of(subject)));
        if (noun.isEmpty()) {
            return;
        }
        if (tree.relation(i).startsWith("csubj") && tree.isFinite(tree.head(i))) {
            int verb = tree.head(i);
            tree.link(noun.get(), verb, tree.relation(i).replace("csubj", "nsubj"));
            tree.link(i, noun.get(), "acl");
            return;
        }
        Optional<Integer> finite = tree.children(i).stream()
                .filter(child -> child > i
                        && Set.of("dep", "ccomp", "parataxis", "advcl", "conj").contains(tree.relation(child)))
                .filter(child ->
                        tree.isFinite(child) && tree.child(child, "mark", "cc").isEmpty())
                .findFirst();
        if (finite.isEmpty()) {
            return;
        }
        int verb = finite.get();
        List<Integer> rest = tree.children(i);
        tree.takePlace(verb, i);
        tree.link(i, noun.get(), "acl");
        tree.child(verb, "nsubj")
                .filter(subject -> subject < verb && subject > i)
                .ifPresent(object -> tree.link(object, i, "obj"));
        for (int child : rest) {
            if (child != verb && (child < noun.get() || child > verb)) {
                tree.link(child, verb, tree.relation(child));
            }
        }
        tree.link(noun.get(), verb, tree.child(verb, "aux:pass").isPresent() ? "nsubj:pass" : "nsubj");
    }

    /** "expressed its readiness to study": the infinitive belongs to the noun before it. */
    private void infinitiveOfNoun(int i) {
        Optional<Integer> to = tree.infinitiveMark(i);
        boolean loose = Set.of("xcomp", "advcl", "ccomp", "dep", "acl").contains(tree.relation(i));
        if (to.isEmpty() || to.get() < 1 || !loose) {
            return;
        }
        wantingNoun(to.get())
                .filter(noun -> tree.head(i) != noun && tree.isAbove(tree.head(i), noun))
                .ifPresent(noun -> tree.link(i, noun, "acl"));
    }

    /** The noun that an infinitive goes with: right before its "to", or before the one who wants it ("a plea by Chad to"). */
    private Optional<Integer> wantingNoun(int to) {
        int before = to > 1 && tree.token(to - 1).text().equals("not") ? to - 2 : to - 1;
        if (before < 0) {
            return Optional.empty();
        }
        boolean holder = tree.pos(before).startsWith("NNP")
                && tree.relation(before).equals("nmod")
                && tree.child(before, "case")
                        .filter(word -> tree.lemma(word).matches("by|from"))
                        .isPresent();
        int noun = holder ? tree.head(before) : before;
        return Optional.of(noun)
                .filter(token -> tree.pos(token).startsWith("NN") && WANTING_NOUNS.contains(tree.lemma(token)));
    }

    /** "expressed disappointment at the pace": the phrase belongs to the noun before it. */
    private void phraseOfNoun(int i) {
        Optional<Integer> preposition = tree.child(i, "case").filter(word -> word > 0 && word < i);
        int noun = preposition.map(word -> word - 1).orElse(-1);
        if (noun >= 0
                && tree.relation(i).equals("obl")
                && tree.relation(noun).equals("obj")
                && tree.head(noun) == tree.head(i)
                && ATTITUDES.contains(tree.lemma(noun))) {
            tree.link(i, noun, "nmod");
        }
    }

    /** "Japan, the United States and Norway": a list, not another name of Japan. */
    private void listAsApposition(int i) {
        boolean list = tree.relation(i).equals("appos")
                && isPlaceOrBody(i)
                && isPlaceOrBody(tree.head(i))
                && tree.children(i).stream()
                        .anyMatch(child -> tree.relation(child).equals("conj"));
        if (list) {
            int first = tree.head(i);
            tree.children(i).stream()
                    .filter(child -> tree.relation(child).equals("conj"))
                    .forEach(child -> tree.link(child, first, "conj"));
            tree.link(i, first, "conj");
        }
    }

    private boolean isPlaceOrBody(int i) {
        return tree.pos(i).startsWith("NNP") && !tree.token(i).ner().equals("PERSON");
    }
}
