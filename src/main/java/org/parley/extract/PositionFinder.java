package org.parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.model.Mention;
import org.parley.model.Stance;
import org.parley.model.Wording;
import org.parley.nlp.Quotation;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Finds the positions that the sentences of one article tell. */
final class PositionFinder {
    /** A content that was cut in the middle of a phrase. */
    private static final Pattern TORN =
            Pattern.compile("(?: (?:on|to|with|for|of|in|by|from|at)$)|^['’]\\p{L}{1,2}\\b");

    /** A content that names nothing. */
    private static final Pattern EMPTY = Pattern.compile(
            "(?i)(?:all|some|more|most|one|none|both|much|many|few|so|such|nothing|something|anything|everything|so much)");

    /** Minutes are at least so many sentences long. */
    private static final int MINUTES = 8;

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
    private final PositionContent contents;
    private final Factuality factuality;
    private final ToldStance stances;
    private final Speakers speakers;
    private final Asides asides;
    private final QuotedWill wills;
    private final Repetition repetition;

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
        genre = Genre.of(reading, sentences, matches, lexicon, Meetings.WORDS);
        ContentSpan spans = new ContentSpan(reading.text());
        contents = new PositionContent(reading, spans);
        factuality = new Factuality(lexicon);
        ReportedClause reported = new ReportedClause(reading, lexicon, factuality);
        stances = new ToldStance(genre, factuality, reported);
        speakers = reading.speakers();
        asides = new Asides(reading);
        wills = new QuotedWill(reading, reported, spans);
        repetition = new Repetition(genre.record());
    }

    /** Whether the article keeps the minutes of a conference, and not only a few of its words. */
    boolean isRecord() {
        return genre.record() && sentences.size() >= MINUTES;
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
                    .ifPresent(candidate -> {
                        found.add(candidate);
                        contents.remember(candidate);
                    });
            further(sentence, match)
                    .filter(candidate -> seen.add(List.of(candidate.governor(), candidate.holders())))
                    .forEach(found::add);
        }
        wills.candidate(sentence, found).ifPresent(found::add);
        return asides.extend(sentence, repetition.without(found));
    }

    private Optional<Candidate> candidate(Sentence sentence, Frames.Match match, List<Candidate> before) {
        Optional<Lexicon.Use> use = use(sentence, match);
        if (use.isEmpty() || !fitsFrame(match, use.get())) {
            return Optional.empty();
        }
        boolean idiom = match.frame().idiom().isPresent();
        boolean takenBack = !idiom
                && (match.governor() != match.cue() && governorTells(sentence, match.governor())
                        || match.frame().part() == Lexicon.Part.NOUN && isGivenUp(sentence, match.cue()));
        if (takenBack) {
            return Optional.empty();
        }
        boolean nominal = !idiom && match.frame().part() == Lexicon.Part.NOUN;
        boolean presupposed = nominal && match.governor() == match.cue();
        boolean able = match.frame().idiom().filter(Frames.Idiom::tellsAbility).isPresent();
        boolean unreal = presupposed
                ? factuality.isInUnreal(sentence, match.cue())
                : able
                        ? factuality.isCarriedByUnreal(sentence, match.governor())
                        : factuality.isUnreal(sentence, match.governor());
        if (unreal) {
            return Optional.empty();
        }
        List<Mention> holders = holders(sentence, match);
        Optional<Stance> stance = stances.of(sentence, match, use.get(), holders);
        Optional<Wording> content = holders.isEmpty() || stance.isEmpty()
                ? Optional.empty()
                : isAnswer(use.get())
                        ? contents.asked(sentence, holders)
                        : contents.of(sentence, match, use.get()).or(() -> shared(use.get(), before));
        Optional<Integer> addressee = stance.flatMap(told -> ToldStance.addressee(sentence, match, use.get(), told));
        if (stance.filter(Stance.DEMANDS::equals).isPresent() && isAmong(sentence, addressee, holders)) {
            return Optional.empty();
        }
        return content.filter(words -> !isBare(sentence, match, stance.get())
                        && !TORN.matcher(words.text()).find()
                        && !EMPTY.matcher(words.text()).matches())
                .map(words -> new Candidate(
                        sentence,
                        match.cue(),
                        match.governor(),
                        match.frame().part(),
                        holders,
                        stance.get(),
                        words,
                        use.get().entry().reports() ? ToldStance.clause(sentence, match.cue()) : Optional.empty(),
                        addressee));
    }

    /** "The administration wants Vietnam to do more": nobody wants that of themselves by name. */
    private boolean isAmong(Sentence sentence, Optional<Integer> addressee, List<Mention> holders) {
        return addressee
                .flatMap(token -> reading.at(sentence, token))
                .map(Occurrence::mention)
                .filter(holders::contains)
                .isPresent();
    }

    /** "said that Chad had come far but would not go further": the clauses after the first that tell a stance. */
    private Stream<Candidate> further(Sentence sentence, Frames.Match match) {
        boolean reports = match.frame().idiom().isEmpty()
                && match.frame().part() == Lexicon.Part.VERB
                && use(sentence, match).filter(use -> use.entry().reports()).isPresent()
                && !genre.record()
                && !factuality.isUnreal(sentence, match.governor())
                && !factuality.isNegated(sentence, match.governor());
        Optional<Integer> first = reports ? ToldStance.clause(sentence, match.cue()) : Optional.empty();
        List<Mention> holders = first.isEmpty() ? List.of() : holders(sentence, match);
        return holders.isEmpty()
                ? Stream.empty()
                : first.stream()
                        .flatMap(clause -> sentence.children(clause, "conj").stream())
                        .filter(clause -> clause > match.cue() && Complements.isFinite(sentence, clause))
                        .flatMap(clause -> wills.candidate(sentence, clause, holders).stream());
    }

    private Optional<Lexicon.Use> use(Sentence sentence, Frames.Match match) {
        Token cue = sentence.token(match.cue());
        Lexicon.Part part = match.frame().part();
        return match.frame()
                .idiom()
                .map(idiom -> idiom.use(cue, part))
                .or(() -> lexicon.use(cue, part, complements(sentence, match)));
    }

    /** "Chad refused": nothing is said of what. */
    private static boolean isAnswer(Lexicon.Use use) {
        return use.governed().equals(Set.of("answer"));
    }

    /** "…, while Norway opposed": what the sentence has told before. */
    private static Optional<Wording> shared(Lexicon.Use use, List<Candidate> before) {
        boolean without = use.governed().contains("none") && use.entry().part() == Lexicon.Part.VERB;
        return without && !before.isEmpty()
                ? Optional.of(before.get(before.size() - 1).content())
                : Optional.empty();
    }

    /** "made a proposal", "the deal that it is willing to negotiate on": what is said stands somewhere else. */
    private static boolean isBare(Sentence sentence, Frames.Match match, Stance stance) {
        if (match.frame().idiom().isPresent()) {
            return false;
        }
        boolean noun = match.governor() != match.cue()
                && sentence.children(match.cue(), "amod", "nmod", "acl", "ccomp", "compound", "dep")
                        .isEmpty();
        int last = sentence.subtree(match.cue()).last();
        boolean silent = stance == Stance.REJECTS
                && sentence.child(match.cue(), "xcomp")
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
        if (PositionContent.relativeNoun(sentence, match.cue()).isPresent()) {
            kinds.add("obj");
        }
        if (contents.quotation(sentence).isPresent()) {
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

    /** "dropped its demand for a veto": it demands that no more. */
    private boolean isGivenUp(Sentence sentence, int noun) {
        int verb = sentence.governor(noun);
        return sentence.relation(noun).equals("obj")
                && lexicon.use(sentence.token(verb), Lexicon.Part.VERB, Complements.of(sentence, verb, lexicon))
                        .filter(use -> use.entry().stance() == Stance.CONCEDES)
                        .isPresent();
    }

    /** What a noun is said to be counts in no other frame. */
    private static boolean fitsFrame(Frames.Match match, Lexicon.Use use) {
        boolean copula =
                match.frame().part() == Lexicon.Part.NOUN && match.content().isPresent();
        return copula || !use.governed().equals(Set.of("is"));
    }

    private List<Mention> holders(Sentence sentence, Frames.Match match) {
        int holder = match.holder();
        Token token = sentence.token(holder);
        Optional<Quotation> quotation = reading.text().quotation(sentence);
        if (quotation.isPresent() && token.lemmaIn("we", "i", "our", "my", "us", "me")) {
            return speakers.holders(quotation.get());
        }
        if (isImputed(sentence, match) || areOfOthers(sentence, holder)) {
            return List.of();
        }
        return shared(sentence, match)
                ? Stream.concat(Stream.of(holder), sentence.children(holder, "conj").stream())
                        .flatMap(actor -> asides.named(sentence, actor).stream())
                        .distinct()
                        .toList()
                : asides.named(sentence, holder);
    }

    /** "The ministers of the three states" are not the two leaders whom the article told of last. */
    private static boolean areOfOthers(Sentence sentence, int holder) {
        return sentence.token(holder).pos().equals("NNS")
                && sentence.children(holder, "nmod").stream()
                        .anyMatch(owner -> sentence.token(owner).pos().equals("NNS")
                                && sentence.child(owner, "nummod").isPresent()
                                && sentence.child(owner, "case")
                                        .filter(word -> sentence.token(word).lemmaIn("of", "from"))
                                        .isPresent());
    }

    /** "accuses them of backing the rebels": who accuses does not back, and whether the others do is not known. */
    private static boolean isImputed(Sentence sentence, Frames.Match match) {
        int cue = match.cue();
        int governor = sentence.governor(cue);
        return sentence.token(cue).pos().equals("VBG")
                && sentence.relation(match.holder()).startsWith("nsubj")
                && sentence.governor(match.holder()) == governor
                && sentence.children(cue, "case", "mark").stream()
                        .anyMatch(word -> sentence.token(word).lemmaIn("of", "for"))
                && !sentence.children(governor, "obj").isEmpty();
    }

    /** "Japan and Canada were in favour and supported …": the graph gives the second verb the first subject alone. */
    private static boolean shared(Sentence sentence, Frames.Match match) {
        int holder = match.holder();
        return match.frame().name().equals("active")
                && sentence.relation(holder).startsWith("nsubj")
                && sentence.governor(holder) != match.cue()
                && sentence.relation(match.cue()).equals("conj");
    }
}
