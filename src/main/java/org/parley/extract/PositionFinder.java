package org.parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.model.Mention;
import org.parley.model.Stance;
import org.parley.model.Wording;
import org.parley.nlp.Dependency;
import org.parley.nlp.Quotation;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Finds the positions that the sentences of one article tell. */
final class PositionFinder {
    /** A content that was cut in the middle of a phrase. */
    private static final Pattern TORN =
            Pattern.compile("(?: (?:on|to|with|for|of|in|by|from|at)$)|^['’]\\p{L}{1,2}\\b");

    private static final String[] SAYING_NOTHING = {
        "comment",
        "elaborate",
        "say",
        "answer",
        "name",
        "identify",
        "disclose",
        "reveal",
        "specify",
        "speculate",
        "speak"
    };

    private final Reading reading;
    private final Lexicon lexicon;
    private final List<Sentence> sentences;
    private final List<List<Frames.Match>> matches;
    private final Genre genre;
    private final ContentSpan spans;
    private final Factuality factuality;
    private final Antecedents antecedents;
    private final ReportedClause reported;
    private final Speakers speakers;
    private final Asides asides;

    PositionFinder(Reading reading, Lexicon lexicon, Frames frames) {
        this.reading = reading;
        this.lexicon = lexicon;
        sentences = reading.text().sentences().stream()
                .filter(sentence ->
                        sentence.place() == Sentence.Place.TEXT || sentence.place() == Sentence.Place.QUOTATION)
                .toList();
        matches = sentences.stream()
                .map(sentence -> frames.matches(sentence, lexicon).stream()
                        .sorted(Comparator.comparingInt(Frames.Match::cue))
                        .toList())
                .toList();
        genre = Genre.of(reading, sentences, matches);
        spans = new ContentSpan(reading.text());
        factuality = new Factuality(lexicon);
        antecedents = new Antecedents(reading, spans);
        reported = new ReportedClause(reading, lexicon, factuality);
        speakers = reading.speakers();
        asides = new Asides(reading);
    }

    /** In the order of the text; none in news that tells of no dealings between parties. */
    List<Candidate> candidates() {
        if (!genre.negotiation()) {
            return List.of();
        }
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            all.addAll(candidates(sentence, matches.get(i)));
            if (!all.isEmpty()) {
                asides.joining(sentence, all.get(all.size() - 1)).ifPresent(all::add);
            }
        }
        return all;
    }

    private List<Candidate> candidates(Sentence sentence, List<Frames.Match> matched) {
        if (sentence.token(sentence.size() - 1).text().equals("?")) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Frames.Match match : matched) {
            candidate(sentence, match, found)
                    .filter(candidate -> seen.add(List.of(candidate.cue(), candidate.holders())))
                    .ifPresent(found::add);
        }
        quoted(sentence, found).ifPresent(found::add);
        return asides.extend(sentence, withoutRepetition(found));
    }

    private Optional<Candidate> candidate(Sentence sentence, Frames.Match match, List<Candidate> before) {
        Complements complements = complements(sentence, match);
        Optional<Lexicon.Use> use =
                lexicon.use(sentence.token(match.cue()), match.frame().part(), complements);
        if (use.isEmpty() || !fitsFrame(match, use.get())) {
            return Optional.empty();
        }
        boolean takenBack = match.governor() != match.cue() && governorTells(sentence, match.governor());
        if (takenBack) {
            return Optional.empty();
        }
        boolean nominal = match.frame().part() == Lexicon.Part.NOUN;
        boolean presupposed = nominal && match.governor() == match.cue();
        boolean unreal = presupposed
                ? factuality.isInUnreal(sentence, match.cue())
                : factuality.isUnreal(sentence, match.governor());
        if (unreal) {
            return Optional.empty();
        }
        List<Mention> holders = holders(sentence, match.holder());
        Optional<Stance> stance = stance(sentence, match, use.get(), holders);
        Optional<Wording> content = holders.isEmpty() || stance.isEmpty()
                ? Optional.empty()
                : content(sentence, match, use.get()).or(() -> shared(use.get(), before));
        return content.filter(words ->
                        !isBare(sentence, match) && !TORN.matcher(words.text()).find())
                .map(words -> new Candidate(
                        sentence,
                        match.cue(),
                        match.governor(),
                        match.frame().part(),
                        holders,
                        stance.get(),
                        words,
                        use.get().entry().reports() ? clause(sentence, match.cue()) : Optional.empty(),
                        addressee(sentence, match, use.get(), stance.get())));
    }

    /** "…, while Norway opposed": what the sentence has told before. */
    private static Optional<Wording> shared(Lexicon.Use use, List<Candidate> before) {
        boolean without = use.governed().contains("none") && use.entry().part() == Lexicon.Part.VERB;
        return without && !before.isEmpty()
                ? Optional.of(before.get(before.size() - 1).content())
                : Optional.empty();
    }

    /** "made a proposal", "the deal that it is willing to negotiate on": what is said stands somewhere else. */
    private static boolean isBare(Sentence sentence, Frames.Match match) {
        boolean noun = match.governor() != match.cue()
                && sentence.children(match.cue(), "amod", "nmod", "acl", "ccomp", "compound", "dep")
                        .isEmpty();
        int last = sentence.subtree(match.cue()).last();
        boolean silent = sentence.child(match.cue(), "xcomp")
                .filter(verb -> sentence.token(verb).lemmaIn(SAYING_NOTHING))
                .isPresent();
        boolean stranded = sentence.relation(last).equals("obl")
                && sentence.token(last).pos().equals("IN");
        return noun || stranded || silent;
    }

    private Complements complements(Sentence sentence, Frames.Match match) {
        Complements own = Complements.of(sentence, match.cue(), lexicon);
        Set<String> kinds = new HashSet<>(own.kinds());
        if (match.content().isPresent()) {
            kinds.add(match.frame().part() == Lexicon.Part.NOUN ? "is" : "obj");
        }
        if (quotationOf(sentence).isPresent()) {
            kinds.add("quote");
        }
        return new Complements(kinds, own.particle());
    }

    /** "gave up a demand": the verb has a stance of its own. */
    private boolean governorTells(Sentence sentence, int verb) {
        return lexicon.use(sentence.token(verb), Lexicon.Part.VERB, Complements.of(sentence, verb, lexicon))
                .filter(use -> !use.entry().reports())
                .isPresent();
    }

    /** What a noun is said to be counts in no other frame. */
    private static boolean fitsFrame(Frames.Match match, Lexicon.Use use) {
        boolean copula =
                match.frame().part() == Lexicon.Part.NOUN && match.content().isPresent();
        return copula || !use.governed().equals(Set.of("is"));
    }

    private List<Mention> holders(Sentence sentence, int holder) {
        Token token = sentence.token(holder);
        Optional<Quotation> quotation = reading.text().quotation(sentence);
        if (quotation.isPresent() && token.lemmaIn("we", "i", "our", "my", "us", "me")) {
            return speakers.holders(quotation.get());
        }
        return asides.named(sentence, holder);
    }

    private Optional<Stance> stance(Sentence sentence, Frames.Match match, Lexicon.Use use, List<Mention> holders) {
        Lexicon.Entry entry = use.entry();
        boolean negated = factuality.isNegated(sentence, match.governor())
                || match.governor() != match.cue() && factuality.isNegated(sentence, match.cue());
        if (negated) {
            return Factuality.negated(entry.stance());
        }
        boolean says = entry.stance() == Stance.ASSERTS;
        Optional<Integer> clause = says ? clause(sentence, match.cue()) : Optional.empty();
        Optional<Stance> told = clause.flatMap(head -> reported.stance(sentence, head, holders));
        if (told.isPresent()) {
            return told;
        }
        return entry.reports() && !genre.record() ? Optional.empty() : Optional.of(entry.stance());
    }

    private static Optional<Integer> clause(Sentence sentence, int cue) {
        Optional<Integer> complement = sentence.child(cue, "ccomp");
        if (complement.isPresent()) {
            return complement;
        }
        boolean comments = sentence.relation(cue).equals("parataxis");
        return comments ? Optional.of(sentence.governor(cue)) : Optional.empty();
    }

    private Optional<Wording> content(Sentence sentence, Frames.Match match, Lexicon.Use use) {
        int cue = match.cue();
        if (match.content().isPresent()) {
            int head = match.content().get();
            Set<Integer> without = new HashSet<>(sentence.children(head, "nsubj", "cop"));
            without.add(cue);
            without.add(match.holder());
            return named(sentence, spans.pruned(sentence, head, without));
        }
        Optional<Integer> relative = relativeObject(sentence, cue, use);
        if (relative.isPresent()) {
            Set<Integer> without = Set.copyOf(sentence.children(relative.get(), "acl:relcl"));
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
        SortedSet<Integer> right = spans.right(sentence, cue, use.governed(), Set.of(match.holder()));
        boolean judged = use.governed().stream().anyMatch(Set.of("obj:wrong", "obj:good")::contains);
        if (judged && isPronoun(sentence, right.first())) {
            return antecedents.of(sentence, right.first());
        }
        if (right.isEmpty() && use.governed().contains("quote")) {
            return quotationOf(sentence).flatMap(this::firstSentence);
        }
        boolean objectElsewhere = use.governed().equals(Set.of("obj"))
                && sentence.child(cue, "obj").filter(object -> object < cue).isPresent();
        if (objectElsewhere || right.isEmpty() && match.frame().part() == Lexicon.Part.NOUN) {
            return Optional.empty();
        }
        return right.isEmpty() ? spans.of(sentence, cue, use.governed(), Set.of()) : named(sentence, right);
    }

    /** The words of the tokens; those of the antecedent if they are no more than a pronoun. */
    private Optional<Wording> named(Sentence sentence, SortedSet<Integer> tokens) {
        Optional<Integer> pronoun = Antecedents.pronoun(sentence, tokens);
        return pronoun.isPresent() ? antecedents.of(sentence, pronoun.get()) : spans.wording(sentence, tokens);
    }

    private static boolean isPronoun(Sentence sentence, int i) {
        return Antecedents.pronoun(sentence, new TreeSet<>(Set.of(i))).isPresent();
    }

    /** What a relative clause tells about, if the cue's object is the relative pronoun or is left out. */
    private static Optional<Integer> relativeObject(Sentence sentence, int cue, Lexicon.Use use) {
        if (!use.governed().equals(Set.of("obj"))) {
            return Optional.empty();
        }
        boolean pronoun = sentence.child(cue, "obj")
                .filter(object -> sentence.token(object).pos().startsWith("W"))
                .isPresent();
        int head = cue;
        while (head >= 0 && !sentence.relation(head).equals("acl:relcl")) {
            head = sentence.governor(head);
        }
        return pronoun && head >= 0 ? Optional.of(sentence.governor(head)) : Optional.empty();
    }

    private Optional<Quotation> quotationOf(Sentence sentence) {
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

    private static Optional<Integer> addressee(Sentence sentence, Frames.Match match, Lexicon.Use use, Stance stance) {
        int cue = match.cue();
        if (use.governed().contains("obj") && use.governed().size() > 1 || stance == Stance.ACCUSES) {
            return sentence.child(cue, "obj", "iobj");
        }
        Optional<Integer> phrase = sentence.children(cue, "obl", "nmod").stream()
                .filter(child -> ContentSpan.preposition(sentence, child)
                        .filter(Set.of("on", "upon", "to", "with")::contains)
                        .isPresent())
                .findFirst();
        if (phrase.isPresent()) {
            return phrase;
        }
        return stance == Stance.DEMANDS
                ? sentence.child(cue, "ccomp").flatMap(clause -> sentence.child(clause, "nsubj"))
                : Optional.empty();
    }

    /** What a quotation itself demands, promises or denies, where no word of the lexicon tells it. */
    private Optional<Candidate> quoted(Sentence sentence, List<Candidate> found) {
        Optional<Quotation> quotation = reading.text().quotation(sentence);
        List<Mention> holders = quotation.map(speakers::holders).orElse(List.of());
        Optional<Integer> root = sentence.basic().isEmpty()
                ? Optional.empty()
                : Stream.iterate(0, i -> i < sentence.size(), i -> i + 1)
                        .filter(i -> sentence.governor(i) < 0)
                        .findFirst();
        if (holders.isEmpty() || root.isEmpty()) {
            return Optional.empty();
        }
        boolean told = found.stream()
                .anyMatch(candidate -> candidate.governor() == root.get()
                        || sentence.governor(candidate.governor()) == root.get()
                        || candidate.holders().equals(holders));
        if (told) {
            return Optional.empty();
        }
        return Stream.concat(root.stream(), sentence.children(root.get(), "parataxis", "conj").stream())
                .flatMap(clause -> quoted(sentence, clause, holders).stream())
                .findFirst();
    }

    private Optional<Candidate> quoted(Sentence sentence, int clause, List<Mention> holders) {
        return reported.stance(sentence, clause, holders)
                .filter(stance -> stance != Stance.ASSERTS && tellsEnough(sentence))
                .flatMap(stance -> spans.phrase(sentence, clause, Set.of())
                        .map(words -> new Candidate(
                                sentence,
                                clause,
                                clause,
                                Lexicon.Part.VERB,
                                holders,
                                stance,
                                words,
                                Optional.empty(),
                                Optional.empty())));
    }

    /** "We cannot have that" says too little by itself. */
    private static boolean tellsEnough(Sentence sentence) {
        return sentence.tokens().stream()
                        .filter(token ->
                                token.isNoun() || token.isVerb() || token.pos().startsWith("JJ"))
                        .filter(token -> !Set.of("aux", "cop", "aux:pass").contains(sentence.relation(token.index())))
                        .count()
                > 1;
    }

    /** "said it could not accept X": records keep what was said, other texts what it says. */
    private List<Candidate> withoutRepetition(List<Candidate> found) {
        return found.stream()
                .filter(candidate -> found.stream().noneMatch(other -> repeats(candidate, other)))
                .toList();
    }

    private boolean repeats(Candidate candidate, Candidate other) {
        if (genre.record()) {
            boolean expressed = other.governor() == candidate.cue() && other.cue() != candidate.cue();
            return expressed
                    || candidate.part() != Lexicon.Part.NOUN
                            && other.clause()
                                    .filter(clause ->
                                            candidate.sentence().subtree(clause).contains(candidate.cue()))
                                    .isPresent()
                            && other.cue() != candidate.cue()
                            && candidate.holders().stream().anyMatch(other.holders()::contains)
                            && isLike(candidate.stance(), other.stance());
        }
        boolean expressed = other.governor() == candidate.cue() && other.cue() != candidate.cue();
        return expressed
                || candidate.clause().isPresent()
                        && candidate
                                .clause()
                                .filter(clause -> clause == other.governor()
                                        || isChild(candidate.sentence(), clause, other.governor()))
                                .isPresent()
                        && other.cue() != candidate.cue();
    }

    private static boolean isLike(Stance inner, Stance outer) {
        Set<Stance> negative = Set.of(Stance.REJECTS, Stance.DENIES);
        return inner == outer || negative.contains(inner) && negative.contains(outer);
    }

    private static boolean isChild(Sentence sentence, int head, int token) {
        return sentence.children(head).stream().map(Dependency::dependent).anyMatch(child -> child == token);
    }
}
