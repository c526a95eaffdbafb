package org.parley.nlp;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Gives sentences back the main verb that the parser lost behind a relative clause, and verbs their subjects. */
final class ClauseRepair {
    private static final Set<String> GROUP = Set.of("aux", "aux:pass", "cop", "advmod", "neg");
    private static final Set<String> LOOSE = Set.of("dep", "advcl", "ccomp", "conj", "parataxis", "acl:relcl", "xcomp");
    private static final Set<String> WANTING = Set.of("want", "like", "need", "prefer");
    private static final Set<String> NAMING =
            Set.of("call", "label", "brand", "dub", "term", "deem", "consider", "find");
    private static final Set<String> TELLING = Set.of(
            "say",
            "claim",
            "accuse",
            "argue",
            "insist",
            "add",
            "warn",
            "note",
            "call",
            "describe",
            "urge",
            "promise",
            "vow",
            "pledge",
            "state",
            "suggest",
            "declare",
            "blame",
            "stress",
            "explain",
            "complain",
            "demand",
            "cite",
            "assert",
            "contend",
            "deny",
            "predict",
            "announce");
    private static final Pattern DAY = Pattern.compile("\\d+(?:st|nd|rd|th)|(?:1[5-9]|20)\\d\\d");
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private final TreeDraft tree;

    ClauseRepair(TreeDraft tree) {
        this.tree = tree;
    }

    void mend() {
        for (int i = 0; i < tree.size(); i++) {
            verbBehindRelativeClause(i);
            relativeOfPerson(i);
            participleForVerb(i);
            dayAsSubject(i);
            wantedState(i);
            perfectGerund(i);
            whatItIsCalled(i);
            subjectBehindDay(i);
            gerundForNoun(i);
            adverbWithPhrase(i);
            sinceForAdverb(i);
            tellingParticiple(i);
        }
    }

    /** "The minister, who is ill, has denied any part in it": the verb behind the clause is that of the sentence. */
    private void verbBehindRelativeClause(int noun) {
        boolean nominal = tree.pos(noun).matches("NN.*|PRP")
                && Set.of("root", "ccomp", "dep", "parataxis").contains(tree.relation(noun))
                && tree.child(noun, "cop", "nsubj").isEmpty();
        if (!nominal) {
            return;
        }
        Optional<Integer> bare = tree.children(noun).stream()
                .filter(child -> tree.relation(child).equals("acl:relcl") && !hasRelative(child))
                .findFirst();
        if (bare.isPresent()) {
            promote(bare.get(), noun, 0);
            return;
        }
        IntStream.range(noun + 1, tree.size() - 1)
                .filter(i -> tree.pos(i).startsWith("W") && tree.isAbove(noun, i))
                .filter(i -> tree.token(i - 1).text().equals(","))
                .boxed()
                .findFirst()
                .flatMap(pronoun -> IntStream.range(pronoun + 2, tree.size())
                        .takeWhile(i -> !tree.token(i).text().equals(";"))
                        .filter(verb -> isLost(verb, pronoun) && tree.isAbove(noun, verb))
                        .boxed()
                        .findFirst())
                .ifPresent(verb -> promote(verb, noun, comma(verb)));
    }

    /** Whether the clause has a subject or a relative pronoun. */
    private boolean hasRelative(int clause) {
        return !tree.isFinite(clause)
                || tree.child(clause, "nsubj", "nsubj:pass", "expl").isPresent()
                || IntStream.range(0, clause)
                        .anyMatch(i -> tree.isAbove(clause, i) && tree.pos(i).startsWith("W"));
    }

    /** A finite verb right behind a comma, without a subject there, that hangs somewhere in the clause. */
    private boolean isLost(int verb, int pronoun) {
        int comma = comma(verb);
        boolean taken = tree.relation(verb).startsWith("nsubj") && tree.isFiniteWord(verb);
        return tree.isFinite(verb)
                && (taken || LOOSE.contains(tree.relation(verb)))
                && comma > pronoun
                && tree.children(verb).stream()
                        .noneMatch(child -> child > comma
                                && Set.of("nsubj", "nsubj:pass", "mark", "expl").contains(tree.relation(child)));
    }

    /** The comma before the verb with its auxiliaries and adverbs; -1 if there is none. */
    private int comma(int verb) {
        int i = verb - 1;
        while (i > 0 && GROUP.contains(tree.relation(i)) && tree.isAbove(verb, i)) {
            i--;
        }
        return i > 0 && tree.token(i).text().equals(",") ? i : -1;
    }

    /** @param from where the words of the verb's own clause begin */
    private void promote(int verb, int noun, int from) {
        int former = tree.head(verb);
        boolean taken = tree.relation(verb).startsWith("nsubj");
        List<Integer> stray =
                tree.children(verb).stream().filter(child -> child < from).toList();
        List<Integer> behind =
                tree.children(noun).stream().filter(child -> child > verb).toList();
        tree.takePlace(verb, noun);
        subject(noun, verb);
        Optional<Integer> clause = stray.stream()
                .filter(child -> former == noun && tree.isFiniteWord(child))
                .findFirst();
        clause.ifPresent(head -> tree.link(head, noun, "acl:relcl"));
        Optional<Integer> phrase = clause.isPresent()
                ? Optional.empty()
                : stray.stream()
                        .filter(child -> tree.relation(child).startsWith("nsubj"))
                        .findFirst();
        for (int child : stray) {
            boolean preposition = tree.relation(child).equals("mark") && phrase.isPresent();
            int above = preposition ? phrase.get() : clause.orElse(former);
            boolean subject = clause.isPresent() && tree.pos(child).startsWith("W");
            if (child != above && child != noun) {
                tree.link(
                        child,
                        above,
                        preposition
                                ? "case"
                                : subject
                                        ? "nsubj"
                                        : phrase.filter(head -> head == child).isPresent()
                                                ? "obl"
                                                : tree.relation(child));
            }
        }
        behind.forEach(child -> tree.link(child, verb, tree.relation(child)));
        if (taken && former > verb) {
            tree.link(former, verb, "xcomp");
        }
    }

    /** "a call from NAME, who urged them": who urges is the person, not the call. */
    private void relativeOfPerson(int clause) {
        Optional<Integer> who = tree.child(clause, "nsubj", "nsubj:pass")
                .filter(child -> tree.lemma(child).equals("who") && child > 2);
        int last = who.map(child -> tree.token(child - 1).text().equals(",") ? child - 2 : child - 1)
                .orElse(-1);
        boolean named = tree.relation(clause).equals("acl:relcl")
                && last > 0
                && tree.token(last).ner().equals("PERSON")
                && tree.head(clause) < last
                && !tree.token(tree.head(clause)).ner().equals("PERSON")
                && !ReportRepair.PERSON_NOUN
                        .matcher(tree.lemma(tree.head(clause)))
                        .find();
        if (named) {
            int name = last;
            while (tree.head(name) >= 0 && tree.token(tree.head(name)).ner().equals("PERSON")) {
                name = tree.head(name);
            }
            tree.link(clause, name, "acl:relcl");
        }
    }

    /** "Canada and Chile preferred to wait.": a sentence without any other verb has no participle. */
    private void participleForVerb(int verb) {
        boolean candidate = tree.relation(verb).equals("acl")
                && tree.pos(verb).equals("VBN")
                && tree.token(tree.size() - 1).text().equals(".")
                && IntStream.range(0, tree.size()).noneMatch(tree::isFinite)
                && tree.child(verb, "obj", "xcomp", "ccomp").isPresent();
        int noun = tree.upwards(tree.head(verb))
                .filter(at -> tree.head(at) < 0 || !tree.relation(at).matches("conj|appos|nmod"))
                .findFirst()
                .orElse(-1);
        if (candidate && noun >= 0 && noun < verb && tree.pos(noun).startsWith("NN") && tree.head(noun) < 0) {
            List<Integer> behind = tree.children(noun);
            tree.takePlace(verb, noun);
            tree.link(noun, verb, "nsubj");
            for (int child : behind) {
                if (child > verb) {
                    tree.link(child, verb, tree.relation(child));
                }
            }
        }
    }

    /** "wants India invited", "wants the matter settled": a clause of what is wanted. */
    private void wantedState(int i) {
        boolean state = (tree.relation(i).equals("dep")
                        || tree.relation(i).equals("xcomp") && tree.pos(i).equals("VBN"))
                && tree.head(i) >= 0
                && tree.head(i) < i
                && WANTING.contains(tree.lemma(tree.head(i)))
                && tree.child(i, "nsubj")
                        .filter(subject -> subject > tree.head(i))
                        .isPresent();
        if (state) {
            tree.link(i, tree.head(i), "ccomp");
        }
    }

    /** "denies having promised anything". */
    private void perfectGerund(int i) {
        boolean gerund = tree.relation(i).equals("dep")
                && tree.child(i, "aux", "aux:pass")
                        .filter(aux -> tree.pos(aux).equals("VBG") && aux - 1 == tree.head(i))
                        .isPresent();
        if (gerund) {
            tree.link(i, tree.head(i), "xcomp");
        }
    }

    /** "called the share 'a reward for bad manners'": what it is called is no part of it. */
    private void whatItIsCalled(int i) {
        int named = tree.head(i);
        boolean behind = named > 0
                && named == i - 1
                && tree.relation(i).equals("amod")
                && tree.relation(named).equals("obj")
                && NAMING.contains(tree.lemma(tree.head(named)));
        if (behind) {
            int verb = tree.head(named);
            tree.link(i, verb, "xcomp");
            tree.link(named, i, "nsubj");
            return;
        }
        boolean called = named > 0
                && named < i
                && tree.relation(i).equals("dep")
                && tree.pos(i).matches("NN.*|JJ.*")
                && tree.relation(named).equals("obj")
                && NAMING.contains(tree.lemma(tree.head(named)));
        if (called) {
            int verb = tree.head(named);
            tree.link(i, verb, "xcomp");
            tree.link(named, i, "nsubj");
        }
    }

    /** "On the 18th Chad gave up …": the day and who acts on it are not one phrase. */
    private void subjectBehindDay(int noun) {
        int above = tree.relation(noun).equals("nmod") ? tree.head(noun) : noun;
        int verb = tree.head(above);
        boolean phrase = verb > noun
                && tree.relation(above).equals("obl")
                && tree.pos(noun).startsWith("NNP")
                && tree.isFinite(verb)
                && tree.child(verb, "nsubj", "nsubj:pass", "expl").isEmpty()
                && tree.child(noun, "case").filter(word -> word < noun).isPresent();
        Optional<Integer> day = phrase
                ? tree.children(noun).stream()
                        .filter(child -> child < noun && isDay(child))
                        .max(Comparator.naturalOrder())
                : Optional.empty();
        if (day.isPresent()) {
            tree.takePlace(day.get(), noun);
            subject(noun, verb);
            tree.children(noun).stream()
                    .filter(child -> child < day.get())
                    .forEach(child -> tree.link(child, day.get(), tree.relation(child)));
        }
    }

    /** "In December, the minister, who was ill, demanded …": months demand nothing. */
    private void dayAsSubject(int day) {
        int verb = tree.head(day);
        boolean wrong = tree.relation(day).startsWith("nsubj")
                && verb > day
                && tree.token(day).ner().equals("DATE")
                && tree.child(day, "case").filter(word -> word < day).isPresent()
                && tree.token(day + 1).text().equals(",");
        if (wrong) {
            IntStream.range(day + 2, verb)
                    .filter(i -> tree.pos(i).matches("NN.*|PRP")
                            && tree.isAbove(day, i)
                            && (tree.head(i) <= day + 1)
                            && tree.relation(i).matches("dep|appos|nmod|conj"))
                    .boxed()
                    .findFirst()
                    .ifPresent(noun -> {
                        tree.link(day, verb, "obl");
                        subject(noun, verb);
                    });
        }
    }

    private void subject(int noun, int verb) {
        tree.link(noun, verb, tree.child(verb, "aux:pass").isPresent() ? "nsubj:pass" : "nsubj");
    }

    /** "called the sinking a breach": the sinking is what is called so. */
    private void gerundForNoun(int i) {
        int article = tree.head(i);
        boolean noun = tree.relation(i).equals("acl")
                && tree.pos(i).equals("VBG")
                && article == i - 1
                && tree.pos(article).equals("DT")
                && tree.head(article) >= 0;
        if (!noun) {
            return;
        }
        int verb = tree.head(article);
        tree.takePlace(i, article);
        tree.link(article, i, "det");
        Optional<Integer> name = tree.child(i, "obj").filter(child -> child > i && NAMING.contains(tree.lemma(verb)));
        if (name.isPresent()) {
            tree.link(name.get(), verb, "xcomp");
            tree.link(i, name.get(), "nsubj");
        }
    }

    /** "walked away from the deal": the phrase belongs to the verb. */
    private void adverbWithPhrase(int i) {
        int adverb = tree.head(i);
        boolean phrase = tree.relation(i).matches("obl|nmod")
                && adverb > 0
                && adverb < i
                && tree.relation(adverb).matches("advmod|compound:prt")
                && tree.head(adverb) == adverb - 1
                && tree.pos(adverb - 1).startsWith("VB");
        if (phrase) {
            int preposition = adverb + 1;
            tree.link(i, adverb - 1, "obl");
            if (tree.head(preposition) == i || tree.relation(preposition).equals("fixed")) {
                tree.link(preposition, i, "case");
            }
            tree.link(adverb, adverb - 1, "compound:prt");
        }
    }

    /** "…, saying nobody was hurt": told by the subject of the clause before the comma. */
    private void tellingParticiple(int i) {
        boolean telling = i > 1
                && tree.pos(i).equals("VBG")
                && TELLING.contains(tree.lemma(i))
                && tree.token(i - 1).text().equals(",");
        int governor = tree.head(i);
        if (!telling || governor < 0) {
            return;
        }
        if (tree.relation(i).startsWith("nsubj") && governor > i) {
            tree.link(i, Math.max(tree.head(governor), -1), tree.relation(governor));
            tree.link(governor, i, "ccomp");
            Optional<Integer> object = tree.child(i, "obj").filter(noun -> noun < governor);
            if (object.isPresent()
                    && tree.child(governor, "nsubj", "nsubj:pass").isEmpty()) {
                subject(object.get(), governor);
            }
        }
        int above = tree.head(i);
        boolean loose = tree.relation(i).matches("dep|advcl|parataxis|acl|conj");
        while (loose
                && above >= 0
                && above < i
                && tree.child(above, "nsubj", "nsubj:pass").isEmpty()) {
            above = tree.head(above);
        }
        if (loose && above >= 0 && above < i) {
            tree.link(i, above, "advcl");
        }
    }

    /** "has since refused to answer". */
    private void sinceForAdverb(int i) {
        int verb = i + 1;
        boolean adverb = tree.lemma(i).equals("since")
                && tree.relation(i).equals("mark")
                && i > 0
                && tree.lemma(i - 1).equals("have")
                && verb < tree.size()
                && tree.pos(verb).equals("VBN");
        if (adverb && tree.head(verb) > verb && tree.head(verb) == tree.head(i)) {
            int other = tree.head(verb);
            tree.takePlace(verb, other);
            tree.children(other).stream()
                    .filter(child -> child < verb)
                    .forEach(child -> tree.link(child, verb, tree.relation(child)));
            tree.link(other, verb, "xcomp");
            tree.link(i, verb, "advmod");
        } else if (adverb && tree.head(i) == verb) {
            tree.link(i, verb, "advmod");
        }
    }

    private boolean isDay(int i) {
        String word = tree.token(i).text();
        return DAY.matcher(word).matches() || DAYS.contains(tree.lemma(i));
    }
}
