package org.parley.nlp;

import java.util.Optional;
import java.util.Set;

/** Joins verbs to the verbs that share their subject: finite with finite, past with past. */
final class ConjunctRepair {
    /** What only people and their bodies do. */
    private static final Set<String> ACTS = Set.of(
            "accuse",
            "warn",
            "blame",
            "demand",
            "urge",
            "criticise",
            "criticize",
            "deny",
            "reject",
            "vow",
            "pledge",
            "promise",
            "welcome",
            "thank",
            "condemn",
            "insist",
            "propose",
            "announce",
            "express",
            "reiterate",
            "threaten",
            "invite",
            "praise",
            "apologise",
            "apologize",
            "complain",
            "dismiss",
            "refuse",
            "offer");

    private final TreeDraft tree;

    ConjunctRepair(TreeDraft tree) {
        this.tree = tree;
    }

    void mend() {
        for (int i = 0; i < tree.size(); i++) {
            if (tree.relation(i).equals("conj") && tree.head(i) >= 0 && tree.isFinite(i)) {
                conjunct(i);
            }
        }
    }

    private void conjunct(int i) {
        int partner = tree.head(i);
        if (tree.child(i, "nsubj", "nsubj:pass", "mark").isPresent()) {
            if (tree.pos(partner).startsWith("NN") && !tree.isFinite(partner)) {
                clause(i, partner, false);
            } else if (reports(i, partner) && followsComma(i)) {
                tree.link(i, tree.head(partner), "conj");
            }
            return;
        }
        if (isComment(i, partner)) {
            tree.link(i, tree.child(partner, "ccomp").orElse(tree.head(partner)), "conj");
            return;
        }
        if (reports(i, partner) || acts(i, partner)) {
            tree.link(i, tree.head(partner), "conj");
            return;
        }
        boolean past = isPast(i);
        boolean unlike = !tree.isFinite(partner) || past && tree.isPresent(partner);
        if (unlike) {
            clause(i, partner, past);
        }
    }

    /** "agreed not to attack and are opposed …", "said it is late and proposed …": the verb above that it goes with. */
    private void clause(int i, int partner, boolean past) {
        tree.upwards(tree.head(partner))
                .filter(above -> tree.isFinite(above) && (!past || !tree.isPresent(above)))
                .limit(1)
                .filter(above -> above < i)
                .forEach(above -> tree.link(i, above, "conj"));
    }

    /** "complained that …, and the agency warned that …": another report of the article's own. */
    private boolean followsComma(int i) {
        return tree.children(tree.head(i)).stream()
                .filter(child -> tree.relation(child).equals("cc") && child < i)
                .reduce((first, second) -> second)
                .or(() -> tree.child(i, "cc"))
                .filter(cc -> cc > 0 && tree.token(cc - 1).text().equals(","))
                .isPresent();
    }

    private boolean isPast(int i) {
        return tree.pos(i).equals("VBD")
                || tree.child(i, "aux:pass", "cop", "aux")
                        .filter(aux -> tree.pos(aux).equals("VBD"))
                        .isPresent();
    }

    /** "said that …, but added that …". */
    private boolean reports(int i, int partner) {
        return tree.relation(partner).equals("ccomp")
                && TreeDraft.SAYING.contains(tree.lemma(i))
                && tree.child(i, "ccomp")
                        .filter(clause -> tree.child(clause, "mark").isPresent())
                        .isPresent();
    }

    /** "said the border was closed and accused Chile of …": borders accuse nobody. */
    private boolean acts(int i, int partner) {
        Optional<Integer> subject = tree.child(partner, "nsubj", "nsubj:pass");
        return isToldBy(partner)
                && isPast(i)
                && isPast(tree.head(partner))
                && ACTS.contains(tree.lemma(i))
                && subject.filter(noun -> tree.pos(noun).matches("NNS?|EX|DT") && isThing(noun))
                        .isPresent();
    }

    private boolean isThing(int noun) {
        return !ReportRepair.PERSON_NOUN.matcher(tree.lemma(noun)).find()
                && tree.token(noun).ner().equals("O")
                && tree.children(noun).stream()
                        .noneMatch(child -> tree.pos(child).startsWith("NNP"));
    }

    private boolean isToldBy(int clause) {
        return tree.relation(clause).equals("ccomp")
                && tree.head(clause) >= 0
                && TreeDraft.SAYING.contains(tree.lemma(tree.head(clause)));
    }

    /** "Chad is ready, the envoy said, but wants …": who is ready wants it too. */
    private boolean isComment(int i, int report) {
        Optional<Integer> before = tree.child(report, "ccomp")
                .or(() -> Optional.of(tree.head(report))
                        .filter(clause -> clause >= 0 && tree.relation(report).equals("parataxis")))
                .filter(clause -> clause < report && tree.isFinite(clause));
        boolean between = report + 1 < tree.size()
                && tree.token(report + 1).text().equals(",")
                && tree.child(i, "cc").filter(cc -> cc == report + 2).isPresent();
        return between
                && TreeDraft.SAYING.contains(tree.lemma(report))
                && before.filter(clause -> isPast(report) && !isPast(i) && tree.isPresent(clause))
                        .isPresent();
    }
}
