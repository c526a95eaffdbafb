package org.parley.nlp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Mends verbs that the parser takes for something else, or hangs on the wrong verb. */
final class VerbRepair {
    private static final Set<String> AUXILIARIES = Set.of(
            "be", "have", "do", "get", "will", "would", "shall", "should", "can", "could", "may", "might", "must",
            "ought", "need", "dare", "'s", "'d", "’s", "’d", "'re", "’re", "'ve", "’ve", "'m", "’m", "'ll", "’ll", "wo",
            "ca", "go");

    private static final Set<String> TEMPORAL = Set.of("after", "before", "since", "while", "upon", "without");

    private final TreeDraft tree;

    VerbRepair(TreeDraft tree) {
        this.tree = tree;
    }

    /** What is wrong with token {@code i}. */
    void mend(int i) {
        fullVerbAsAuxiliary(i);
        looseDependent(i);
        gerundAsNoun(i);
        participleAsMainVerb(i);
        clauseWithAs(i);
        participleBeforeName(i);
    }

    /** "proposed adding": the first verb is no auxiliary. */
    private void fullVerbAsAuxiliary(int i) {
        int verb = tree.head(i);
        if (tree.relation(i).equals("aux")
                && verb == i + 1
                && tree.pos(i).startsWith("VB")
                && !AUXILIARIES.contains(tree.lemma(i))) {
            tree.takePlace(i, verb);
            tree.link(verb, i, "xcomp");
            for (int child : tree.children(i + 1)) {
                if (child < i) {
                    tree.link(child, i, tree.relation(child));
                }
            }
        }
    }

    /** "A meeting planned for May was called off": what is taken for the main verb describes the subject of another. */
    private void participleAsMainVerb(int i) {
        int participle = tree.head(i);
        if (!tree.relation(i).equals("dep")
                || participle < 0
                || participle > i
                || !tree.pos(participle).matches("VB[DN]")
                || !tree.isFinite(i)
                || tree.child(i, "nsubj", "nsubj:pass", "mark", "cc").isPresent()
                || tree.child(participle, "aux", "aux:pass", "obj", "ccomp", "mark")
                        .isPresent()) {
            return;
        }
        Optional<Integer> subject = tree.child(participle, "nsubj")
                .filter(noun -> noun == participle - 1 && tree.pos(noun).startsWith("NN"));
        if (subject.isEmpty()) {
            return;
        }
        tree.takePlace(i, participle);
        for (int child : tree.children(participle)) {
            if (child < subject.get() || child > i) {
                tree.link(child, i, tree.relation(child));
            }
        }
        tree.link(subject.get(), i, tree.child(i, "aux:pass").isPresent() ? "nsubj:pass" : "nsubj");
        tree.link(participle, subject.get(), "acl");
    }

    /** "as Chile had refused …", "as a strike went on": a clause, not a phrase. */
    private void clauseWithAs(int i) {
        Optional<Integer> as =
                tree.child(i, "case").filter(mark -> tree.lemma(mark).equals("as") && mark < i);
        int above = tree.head(i);
        if (as.isEmpty() || above < 0 || !Set.of("obl", "nmod").contains(tree.relation(i))) {
            return;
        }
        Optional<Integer> verb = Stream.concat(
                        tree.children(i).stream()
                                .filter(child -> tree.relation(child).equals("acl")),
                        tree.children(above).stream()
                                .filter(child -> tree.relation(child).equals("dep")))
                .filter(child -> child > i
                        && tree.isFinite(child)
                        && tree.child(child, "nsubj", "nsubj:pass", "mark").isEmpty())
                .findFirst();
        if (verb.isPresent()) {
            tree.link(verb.get(), above, "advcl");
            tree.link(i, verb.get(), tree.child(verb.get(), "aux:pass").isPresent() ? "nsubj:pass" : "nsubj");
            tree.link(as.get(), verb.get(), "mark");
        }
    }

    /** ", accusing Moscow of …": a participle with its object, not a modifier of it. */
    private void participleBeforeName(int i) {
        int object = tree.head(i);
        boolean modifier =
                tree.relation(i).equals("amod") && tree.pos(i).equals("VBG") && object > i && object <= i + 4;
        if (!modifier
                || i == 0
                || !tree.token(i - 1).text().equals(",")
                || tree.head(object) < 0
                || tree.head(object) > i) {
            return;
        }
        List<Integer> rest = tree.children(object);
        tree.link(i, tree.head(object), "advcl");
        tree.link(object, i, "obj");
        for (int child : rest) {
            if (child > object && Set.of("nmod", "acl", "obl").contains(tree.relation(child))) {
                tree.link(child, i, tree.relation(child).equals("nmod") ? "obl" : "advcl");
            } else if (child < i) {
                tree.link(child, tree.head(i), tree.relation(child));
            }
        }
    }

    /** "after meeting with the envoys": a clause without its subject, as in "after meeting the envoys". */
    private void gerundAsNoun(int i) {
        Optional<Integer> when = tree.child(i, "case").filter(word -> word == i - 1);
        boolean gerund = tree.pos(i).equals("VBG")
                && tree.relation(i).matches("obl|nmod")
                && when.filter(word -> TEMPORAL.contains(tree.lemma(word))).isPresent()
                && tree.child(i, "det", "amod", "compound", "nmod:poss", "nummod", "conj")
                        .isEmpty();
        if (gerund) {
            tree.link(i, tree.head(i), "advcl");
            tree.link(when.get(), i, "mark");
            for (int child : tree.children(i)) {
                if (tree.relation(child).equals("nmod")) {
                    tree.link(child, i, "obl");
                }
            }
        }
    }

    /** "preferred referring to …", "gave up that demand": relations that the parser leaves open. */
    private void looseDependent(int i) {
        boolean gerund = tree.relation(i).equals("dep") && tree.pos(i).equals("VBG") && tree.head(i) == i - 1;
        if (gerund && tree.pos(i - 1).startsWith("VB")) {
            tree.link(i, i - 1, "xcomp");
        }
        boolean behindParticle =
                gerund && i > 1 && tree.head(i - 1) == i - 2 && tree.pos(i - 2).startsWith("VB");
        if (behindParticle && Set.of("IN", "RP", "RB").contains(tree.pos(i - 1))) {
            tree.link(i, i - 2, "xcomp");
        }
        boolean determined = tree.relation(i).equals("dep") && tree.pos(i).startsWith("NN") && tree.head(i) == i - 1;
        if (determined
                && tree.relation(i - 1).equals("obj")
                && tree.lemma(i - 1).equals("that")) {
            tree.takePlace(i, i - 1);
            tree.link(i - 1, i, "det");
        }
    }
}
