package org.parley.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parley.model.Mention;
import org.parley.model.Wording;
import org.parley.nlp.Quotation;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Finds the words that say what a position is about, wherever the cue and its frame leave them. */
final class PositionContent {
    private final Reading reading;
    private final ContentSpan spans;
    private final Antecedents antecedents;

    PositionContent(Reading reading, ContentSpan spans) {
        this.reading = reading;
        this.spans = spans;
        antecedents = new Antecedents(reading, spans);
    }

    /** Takes note of a position, so that later ones may refer to what it is about. */
    void remember(Candidate candidate) {
        antecedents.remember(candidate);
    }

    /** What an answer without any object is about: "Chad refused", "neither side accepted". */
    Optional<Wording> asked(Sentence sentence, List<Mention> answering) {
        return antecedents.asked(sentence, answering);
    }

    Optional<Wording> of(Sentence sentence, Frames.Match match, Lexicon.Use use) {
        int cue = match.cue();
        if (match.content().isPresent() || match.frame().idiom().isPresent()) {
            int head = match.content().orElse(cue);
            Set<Integer> without = new HashSet<>(
                    match.frame().idiom().isPresent() ? subjectAndVerbs(sentence, cue, head) : subject(sentence, head));
            without.add(cue);
            without.add(match.holder());
            if (sentence.governor(cue) == head) {
                without.addAll(predicates(sentence, head));
            }
            return named(sentence, spans.pruned(sentence, head, without));
        }
        Optional<Integer> relative = relativeObject(sentence, cue, use);
        if (relative.isPresent()) {
            Set<Integer> without = Set.copyOf(sentence.children(relative.get(), "acl:relcl", "ccomp"));
            return named(sentence, spans.pruned(sentence, relative.get(), without));
        }
        if (match.governor() != cue) {
            Set<Integer> without = Set.copyOf(sentence.children(cue, "acl:relcl"));
            return named(sentence, spans.pruned(sentence, cue, without));
        }
        Optional<Integer> pronoun = sentence.child(cue, "obj", "nsubj:pass")
                .filter(object -> use.governed().stream().allMatch(kind -> kind.startsWith("obj"))
                        && isPronoun(sentence, object));
        if (pronoun.isPresent()) {
            return antecedents.of(sentence, pronoun.get());
        }
        Set<Integer> without = new HashSet<>(Set.of(match.holder()));
        // "committed itself to …".
        sentence.children(cue, "obj").stream()
                .filter(object -> sentence.token(object).text().matches("(?i)(it|him|her)self|themselves"))
                .forEach(without::add);
        if (use.governed().contains("that") && ContentLimits.isAddressing(sentence.token(cue))) {
            without.addAll(sentence.children(cue, "obj", "iobj"));
        }
        // "promised her a meeting".
        sentence.children(cue, "iobj").stream()
                .filter(whom -> sentence.token(whom).pos().equals("PRP"))
                .forEach(without::add);
        SortedSet<Integer> right = spans.right(sentence, cue, use.governed(), without);
        boolean judged = use.governed().stream().anyMatch(Set.of("obj:wrong", "obj:good")::contains);
        if (judged && isPronoun(sentence, right.first())) {
            return antecedents.of(sentence, right.first());
        }
        if (right.isEmpty() && use.governed().contains("quote")) {
            return quotation(sentence).flatMap(this::firstSentence);
        }
        boolean objectElsewhere = use.governed().equals(Set.of("obj"))
                && sentence.child(cue, "obj").filter(object -> object < cue).isPresent();
        if (objectElsewhere || right.isEmpty() && match.frame().part() == Lexicon.Part.NOUN) {
            return Optional.empty();
        }
        return right.isEmpty() ? spans.of(sentence, cue, use.governed(), Set.of()) : named(sentence, right);
    }

    /** "was against the amnesty and warned …": what the holder does besides. */
    private static List<Integer> predicates(Sentence sentence, int head) {
        return sentence.children(head, "conj").stream()
                .filter(conjunct -> Complements.isFinite(sentence, conjunct))
                .flatMap(conjunct -> Stream.concat(
                        Stream.of(conjunct),
                        sentence.children(head, "cc").stream().filter(cc -> cc < conjunct)))
                .toList();
    }

    private static List<Integer> subject(Sentence sentence, int head) {
        boolean clause = sentence.relation(head).equals("ccomp");
        return clause ? List.of() : sentence.children(head, "nsubj", "cop");
    }

    /** "(France) will not (ever) sign the text": what stands before a cue that is itself a part of the content. */
    private static List<Integer> subjectAndVerbs(Sentence sentence, int cue, int head) {
        boolean own = head == cue || sentence.governor(cue) == head;
        return sentence
                .children(head, "nsubj", "cop", "aux", "advmod", "mark", "expl", "cc", "punct", "obl", "obl:tmod")
                .stream()
                .filter(child -> own && child < head)
                .toList();
    }

    /** The words of the tokens; those of the antecedent if they are no more than a pronoun. */
    private Optional<Wording> named(Sentence sentence, SortedSet<Integer> tokens) {
        Optional<Integer> person = person(sentence, tokens);
        if (person.isPresent()) {
            return nameOf(sentence, person.get());
        }
        Optional<Integer> pronoun = Antecedents.pronoun(sentence, tokens);
        return pronoun.isPresent() ? antecedents.of(sentence, pronoun.get()) : spans.wording(sentence, tokens);
    }

    /** "backed him", "met with them": the pronoun if there is no more. */
    private static Optional<Integer> person(Sentence sentence, SortedSet<Integer> tokens) {
        List<Integer> words = tokens.stream()
                .filter(i -> !Set.of("IN", "TO", "RB", ",", ".")
                        .contains(sentence.token(i).pos()))
                .toList();
        return Optional.of(words)
                .filter(found ->
                        found.size() == 1 && sentence.token(found.get(0)).pos().equals("PRP"))
                .map(found -> found.get(0))
                .filter(i -> !sentence.token(i).lemmaIn("it", "they"));
    }

    /** The name that a pronoun stands for, as it was written last. */
    private Optional<Wording> nameOf(Sentence sentence, int pronoun) {
        List<Mention> actors = reading.actors(sentence, pronoun);
        return reading.occurrences().stream()
                .filter(occurrence -> actors.size() == 1
                        && occurrence.mention().equals(actors.get(0))
                        && occurrence.sentence().index() <= sentence.index())
                .reduce((first, second) -> second)
                .map(occurrence -> Wording.of(reading.text().article().text(), List.of(occurrence.span())));
    }

    private static boolean isPronoun(Sentence sentence, int i) {
        return Antecedents.pronoun(sentence, new TreeSet<>(Set.of(i))).isPresent();
    }

    /** What a relative clause tells about, if the cue's object is the relative pronoun or is left out. */
    private static Optional<Integer> relativeObject(Sentence sentence, int cue, Lexicon.Use use) {
        boolean judged = use.governed().stream().allMatch(kind -> kind.startsWith("obj:"));
        if (!judged && !use.governed().equals(Set.of("obj"))) {
            return Optional.empty();
        }
        boolean pronoun = sentence.child(cue, "obj")
                .filter(object -> sentence.token(object).pos().startsWith("W"))
                .isPresent();
        int head = cue;
        while (head >= 0 && !sentence.relation(head).equals("acl:relcl")) {
            head = sentence.governor(head);
        }
        return pronoun && head >= 0 ? Optional.of(sentence.governor(head)) : relativeNoun(sentence, cue);
    }

    /** "a charge that Korea rejects", "the plan Iran turned down": the noun, if the verb has nothing else to govern. */
    static Optional<Integer> relativeNoun(Sentence sentence, int verb) {
        boolean governs = sentence.child(verb, "obj", "ccomp", "xcomp", "nsubj:pass", "aux:pass")
                .isPresent();
        int noun = sentence.governor(verb);
        boolean clause = sentence.relation(verb).equals("acl:relcl")
                || Set.of("ccomp", "acl", "dep").contains(sentence.relation(verb))
                        && sentence.child(verb, "mark", "dep")
                                .filter(mark -> sentence.token(mark).lemmaIn("that"))
                                .isPresent();
        boolean subject = sentence.child(verb, "nsubj")
                .filter(who -> !sentence.token(who).pos().startsWith("W"))
                .isPresent();
        return Optional.of(noun)
                .filter(head -> head >= 0 && head < verb && clause && subject && !governs)
                .filter(head -> sentence.token(head).isNoun());
    }

    Optional<Quotation> quotation(Sentence sentence) {
        if (sentence.place() != Sentence.Place.TEXT) {
            return Optional.empty();
        }
        var passage = reading.text().evidence(sentence.span()).span();
        return reading.text().quotations().stream()
                .filter(quotation -> quotation.whole() && passage.covers(quotation.span()))
                .findFirst();
    }

    private Optional<Wording> firstSentence(Quotation quotation) {
        return reading.text().sentences().stream()
                .filter(inside -> inside.quotation().equals(Optional.of(quotation.index())))
                .findFirst()
                .flatMap(inside -> spans.wording(
                        inside,
                        new TreeSet<>(inside.tokens().stream().map(Token::index).toList())));
    }
}
