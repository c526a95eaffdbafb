package org.parley.nlp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Mends clauses of reported speech: who says, and what is said. */
final class ReportRepair {
    static final Pattern PERSON_NOUN =
            Pattern.compile("(?:[eo]r|man|woman|person|ist|ian|ent|chief|head|aide|envoy|official|delegate)$");

    private final TreeDraft tree;

    ReportRepair(TreeDraft tree) {
        this.tree = tree;
    }

    /** What is wrong with token {@code i}. */
    void mend(int i) {
        reportInsideItsClause(i);
        participleAsMark(i);
        speakerAsApposition(i);
        reportBetweenCommas(i);
        toldBetweenCommas(i);
        namedSource(i);
    }

    /** "He said Ethiopia was ready": the saying is not the subject of what is said. */
    private void reportInsideItsClause(int i) {
        int clause = tree.head(i);
        boolean wrong = Set.of("csubj", "dep", "nsubj").contains(tree.relation(i))
                && clause > i
                && TreeDraft.SAYING.contains(tree.lemma(i));
        if (!wrong
                || !tree.isFiniteWord(i)
                || !tree.isFinite(clause)
                || tree.child(i, "nsubj").isEmpty()) {
            return;
        }
        tree.takePlace(i, clause);
        tree.link(clause, i, "ccomp");
        subjectOfInfinitive(i, clause);
        boolean hasSubject = tree.child(clause, "nsubj", "nsubj:pass").isPresent();
        for (int child : tree.children(clause)) {
            if (child < i || tree.relation(child).equals("punct") && child == tree.size() - 1) {
                tree.link(child, i, tree.relation(child));
            } else if (tree.relation(child).equals("csubj") && !tree.isFinite(child)) {
                tree.link(child, clause, "dep");
            }
        }
        for (int child : tree.children(i)) {
            if (child > i && child < clause && tree.relation(child).equals("obj") && !hasSubject) {
                tree.link(child, clause, tree.child(clause, "aux:pass").isPresent() ? "nsubj:pass" : "nsubj");
            }
        }
    }

    /** "warned that failure to agree would harm": the noun before the infinitive is the subject of what comes after. */
    private void subjectOfInfinitive(int report, int clause) {
        for (int verb : tree.children(report)) {
            Optional<Integer> to = tree.infinitiveMark(verb);
            Optional<Integer> noun =
                    tree.child(verb, "nsubj").filter(subject -> to.isPresent() && subject + 1 == to.get());
            if (tree.relation(verb).equals("ccomp") && verb != clause && noun.isPresent()) {
                tree.children(verb).stream()
                        .filter(child -> child < noun.get())
                        .forEach(child -> tree.link(child, clause, tree.relation(child)));
                tree.link(noun.get(), clause, tree.child(clause, "aux:pass").isPresent() ? "nsubj:pass" : "nsubj");
                tree.link(verb, noun.get(), "acl");
            }
        }
    }

    /** ", saying it had failed": a verb with its clause, not a conjunction. */
    private void participleAsMark(int i) {
        int clause = tree.head(i);
        boolean wrong = tree.relation(i).equals("mark")
                && tree.pos(i).equals("VBG")
                && TreeDraft.SAYING.contains(tree.lemma(i));
        if (wrong
                && clause > i
                && tree.head(clause) >= 0
                && tree.relation(clause).equals("advcl")) {
            tree.link(i, tree.head(clause), "advcl");
            tree.link(clause, i, "ccomp");
        }
    }

    /** "The union, Moyo added, insists …": Moyo is who adds that, not the union. */
    private void speakerAsApposition(int i) {
        int name = i - 1;
        boolean beside = name > 1
                && TreeDraft.SAYING.contains(tree.lemma(i))
                && tree.relation(name).equals("appos")
                && (tree.token(name).ner().equals("PERSON") || lacksSubject(i))
                && i + 1 < tree.size()
                && tree.token(i + 1).text().equals(",");
        boolean ofSubject = beside
                && tree.head(name) >= 0
                && tree.head(tree.head(name)) == i
                && tree.relation(tree.head(name)).equals("nsubj");
        boolean goesOn = ofSubject
                && tree.children(i).stream()
                        .anyMatch(child -> child > i + 1
                                && tree.isFinite(child)
                                && Set.of("dep", "ccomp", "conj", "parataxis").contains(tree.relation(child)));
        if (goesOn) {
            tree.link(name, i, "nsubj");
        }
    }

    /** Whether what comes behind "…, somebody said," needs a subject from before it. */
    private boolean lacksSubject(int report) {
        return tree.children(report).stream()
                .anyMatch(child -> child > report + 1
                        && tree.relation(child).equals("dep")
                        && tree.isFinite(child)
                        && tree.child(child, "nsubj", "nsubj:pass").isEmpty());
    }

    /** "Manila cannot, she pointed out, offer …": what stands between the commas is no more than a comment. */
    private void reportBetweenCommas(int i) {
        Optional<Integer> speaker = tree.children(i).stream()
                .filter(child -> tree.relation(child).equals("nsubj") && child == i - 1)
                .filter(child -> child > 0 && tree.token(child - 1).text().equals(","))
                .findFirst();
        boolean comma = i + 2 < tree.size()
                && (tree.token(i + 1).text().equals(",")
                        || tree.token(i + 2).text().equals(","));
        Optional<Integer> subject = tree.child(i, "nsubj").filter(child -> child < i - 1);
        Optional<Integer> verb = tree.children(i).stream()
                .filter(child -> child > i + 1
                        && Set.of("dep", "ccomp", "conj", "parataxis", "xcomp").contains(tree.relation(child)))
                .findFirst();
        if (speaker.isEmpty() || !comma || subject.isEmpty() || verb.isEmpty()) {
            return;
        }
        List<Integer> rest = tree.children(i);
        tree.takePlace(verb.get(), i);
        tree.link(i, verb.get(), "parataxis");
        for (int child : rest) {
            boolean own = child == speaker.get()
                    || child == verb.get()
                    || tree.relation(child).equals("compound:prt");
            if (!own) {
                tree.link(child, verb.get(), tree.relation(child));
            }
        }
    }

    /** "The offer, she told reporters in Oslo, was late", "A guarantee, she said, that …": what stands first is what is told. */
    private void toldBetweenCommas(int i) {
        boolean reports =
                TreeDraft.SAYING.contains(tree.lemma(i)) || tree.lemma(i).equals("tell");
        int speaker = i - 1;
        Optional<Integer> topic = tree.child(i, "nsubj", "obl:tmod")
                .filter(child -> child < speaker && tree.pos(child).startsWith("N"));
        boolean named = topic.isPresent()
                && tree.relation(speaker).equals("appos")
                && tree.head(speaker) == topic.get()
                && tree.token(speaker).ner().equals("PERSON");
        boolean subject = topic.isPresent() && tree.relation(speaker).equals("nsubj") && tree.head(speaker) == i;
        if (!reports || !named && !subject || !isBehindComma(first(speaker))) {
            return;
        }
        Optional<Integer> verb = tree.children(i).stream()
                .filter(child -> child > i + 1
                        && Set.of("dep", "ccomp", "conj", "parataxis").contains(tree.relation(child))
                        && tree.isFinite(child)
                        && isBehindComma(first(child)))
                .findFirst();
        boolean noun = verb.flatMap(clause -> tree.child(clause, "mark"))
                .filter(mark -> tree.lemma(mark).equals("that"))
                .isPresent();
        boolean predicate = verb.isPresent()
                && tree.child(verb.get(), "nsubj", "nsubj:pass", "mark").isEmpty();
        if (noun || predicate) {
            tree.link(first(speaker) - 1, i, "punct");
            tree.link(speaker, i, "nsubj");
        }
        if (noun) {
            tree.takePlace(topic.get(), i);
            tree.link(i, topic.get(), "parataxis");
            tree.link(verb.get(), topic.get(), "acl");
        } else if (predicate) {
            boolean passive = tree.child(verb.get(), "aux:pass").isPresent();
            tree.takePlace(verb.get(), i);
            tree.link(i, verb.get(), "parataxis");
            tree.link(topic.get(), verb.get(), passive ? "nsubj:pass" : "nsubj");
        }
    }

    /** The first token of what token {@code i} heads. */
    private int first(int i) {
        int first = i;
        while (first > 0 && tree.isAbove(i, first - 1)) {
            first--;
        }
        return first;
    }

    private boolean isBehindComma(int i) {
        return i > 0 && tree.token(i - 1).text().equals(",");
    }

    /** "According to the mediator, Jane Doe, Chad insists …": Chad is who insists; Jane Doe is the mediator. */
    private void namedSource(int i) {
        Optional<Integer> subject =
                tree.child(i, "nsubj").filter(name -> tree.token(name).ner().equals("PERSON") && name < i);
        Optional<Integer> other =
                subject.flatMap(name -> tree.child(name, "appos").filter(child -> child > name));
        Optional<Integer> source = tree.child(i, "obl")
                .filter(noun -> tree.pos(noun).equals("NN")
                        && tree.child(noun, "case")
                                .filter(word -> tree.lemma(word).equals("accord"))
                                .isPresent()
                        && PERSON_NOUN.matcher(tree.lemma(noun)).find());
        boolean named = other.isPresent()
                && source.filter(noun -> noun < subject.get()
                                && noun + 1 < tree.size()
                                && tree.token(noun + 1).text().equals(","))
                        .isPresent();
        if (named) {
            tree.link(subject.get(), source.get(), "appos");
            tree.link(other.get(), i, "nsubj");
        }
    }
}
