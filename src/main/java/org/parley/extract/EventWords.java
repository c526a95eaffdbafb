package org.parley.extract;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** The words that tell of meetings; read from {@code patterns/events.tsv}. */
final class EventWords {
    static final String RESOURCE = "/org/parley/patterns/events.tsv";

    private static final char JOINT = '_';

    /** What a word does in telling of a meeting; the first column of the resource. */
    enum Sort {
        PROCESS,
        SITTING,
        DOCUMENT,
        BODY,
        SIT,
        HOUSE,
        GROUND,
        OTHER,
        LATER,
        EARLIER,
        CANCELLED,
        PLANNED,
        PROPOSED,
        REFUSED,
        ASPECT,
        RUN,
        MOTION,
        PEOPLE,
        DELEGATION,
        CHIEF,
        COME,
        GO_BETWEEN,
        DEALING,
        OFFICIAL,
        POLITICS,
        GAME
    }

    private final Map<Sort, Set<String>> words = new EnumMap<>(Sort.class);
    /** The first words of those that are told by two. */
    private final Map<Sort, Set<String>> joined = new EnumMap<>(Sort.class);

    private EventWords() {}

    static EventWords load() {
        EventWords loaded = new EventWords();
        Row.read(
                RESOURCE,
                "a sort and words between tabs",
                row -> loaded.words
                        .computeIfAbsent(row.sort(Sort.class), key -> new HashSet<>())
                        .addAll(row.words(1)));
        loaded.words.forEach((sort, words) -> loaded.joined.put(
                sort,
                words.stream()
                        .filter(word -> word.indexOf(JOINT) > 0)
                        .map(word -> word.substring(0, word.indexOf(JOINT)))
                        .collect(Collectors.toSet())));
        return loaded;
    }

    /** Whether token {@code i}, with its particle or the first noun it governs, is of that sort. */
    boolean is(Sort sort, Sentence sentence, int i) {
        Set<String> known = words.getOrDefault(sort, Set.of());
        String lemma = lemma(sentence.token(i));
        return known.contains(lemma)
                || joined.getOrDefault(sort, Set.of()).contains(lemma)
                        && forms(sentence, i).anyMatch(known::contains);
    }

    /** Whether token {@code i} is something that parties sign, alone or in numbers: "a package of agreements". */
    boolean isDocument(Sentence sentence, int i) {
        return is(Sort.DOCUMENT, sentence, i)
                || sentence.token(i)
                                .lemmaIn(
                                        "package", "series", "set", "pair", "number", "copy", "text", "version", "raft")
                        && sentence.children(i, "nmod").stream()
                                .anyMatch(child -> preposition(sentence, child).equals("of")
                                        && is(Sort.DOCUMENT, sentence, child));
    }

    /** Whether token {@code i} is of one of the sorts. */
    boolean isAny(Sentence sentence, int i, Sort... sorts) {
        return Arrays.stream(sorts).anyMatch(sort -> is(sort, sentence, i));
    }

    /** The lemma alone and with what stands beside it: take_place, call_off, walk_out, fail_agree. */
    static java.util.stream.Stream<String> forms(Sentence sentence, int i) {
        String lemma = lemma(sentence.token(i));
        java.util.stream.Stream<String> joined = sentence.children(i).stream()
                .filter(edge -> edge.relation().equals("nsubj:pass")
                        || edge.dependent() > i
                                && edge.dependent() - i <= 8
                                && Set.of("compound:prt", "obj", "advmod", "obl", "xcomp")
                                        .contains(edge.relation()))
                .map(edge -> lemma + JOINT + lemma(sentence.token(edge.dependent())));
        java.util.stream.Stream<String> next = i + 1 < sentence.size()
                ? java.util.stream.Stream.of(lemma + JOINT + lemma(sentence.token(i + 1)))
                : java.util.stream.Stream.empty();
        return java.util.stream.Stream.concat(
                java.util.stream.Stream.of(lemma), java.util.stream.Stream.concat(next, joined));
    }

    /** The lemma in lower case; the plurals "talks" and "contacts" are words of their own. */
    static String lemma(Token token) {
        boolean plural = token.isNoun()
                && (token.text().equalsIgnoreCase("talks") || token.text().equalsIgnoreCase("contacts"));
        String lemma = (plural ? token.text() : token.lemma()).toLowerCase(Locale.ROOT);
        // "Letters were exchanged": taken for a name.
        return token.pos().equals("NNPS") && !plural && lemma.length() > 4 && lemma.endsWith("s")
                ? lemma.substring(0, lemma.length() - 1)
                : lemma;
    }

    /** Whether token {@code i} is a noun for a meeting or for dealings. */
    boolean isEvent(Sentence sentence, int i) {
        Token token = sentence.token(i);
        boolean noun = token.isNoun()
                || token.pos().startsWith("JJ") && !sentence.relation(i).equals("amod");
        if (!noun
                || !isAny(sentence, i, Sort.PROCESS, Sort.SITTING) && !isCall(sentence, i) && !isOpening(sentence, i)) {
            return false;
        }
        boolean other = sentence.children(i, "compound", "amod", "nmod:poss").stream()
                .anyMatch(child -> is(Sort.OTHER, sentence, child));
        return !other && !isMatter(sentence, i);
    }

    /** "is not subject to negotiation", "is up for discussion": what may be talked about. */
    private static boolean isMatter(Sentence sentence, int i) {
        int governor = sentence.governor(i);
        return governor >= 0
                && sentence.token(i).lemmaIn("negotiation", "discussion", "talk", "debate", "dialogue")
                && sentence.token(governor).lemmaIn("subject", "open", "up")
                && preposition(sentence, i).matches("to|for")
                && sentence.child(i, "det", "nmod:poss").isEmpty();
    }

    /** "a telephone call", "a video conversation". */
    boolean isCall(Sentence sentence, int i) {
        return sentence.token(i).lemmaIn("call", "conversation", "chat", "talk")
                && sentence.children(i, "compound", "amod").stream()
                        .anyMatch(child -> sentence.token(child)
                                .lemmaIn("telephone", "phone", "telephonic", "video", "conference"));
    }

    /** "attended the opening on 3 May". */
    private static boolean isOpening(Sentence sentence, int i) {
        int governor = sentence.governor(i);
        return sentence.token(i).lemmaIn("opening")
                && governor >= 0
                && sentence.relation(i).equals("obj")
                && sentence.token(governor).lemmaIn("attend", "boycott", "miss", "witness", "join");
    }

    /** The event that token {@code i} names, itself or as what it is a part of ("hours of talks"). */
    Optional<Integer> event(Sentence sentence, int i) {
        return isEvent(sentence, i)
                ? Optional.of(i)
                : sentence.children(i, "nmod").stream()
                        .filter(child -> preposition(sentence, child).equals("of") && isEvent(sentence, child))
                        .filter(child -> sentence.token(i)
                                .lemmaIn(
                                        "day",
                                        "hour",
                                        "week",
                                        "month",
                                        "year",
                                        "minute",
                                        "start",
                                        "end",
                                        "close",
                                        "beginning",
                                        "opening",
                                        "series",
                                        "part",
                                        "margin",
                                        "sideline",
                                        "resumption",
                                        "continuation",
                                        "bout",
                                        "cycle",
                                        "phase",
                                        "stage",
                                        "leg",
                                        "set",
                                        "pair",
                                        "string",
                                        "flurry",
                                        "most",
                                        "some",
                                        "all",
                                        "part",
                                        "half",
                                        "both",
                                        "each"))
                        .findFirst();
    }

    /** Whether the article deals with negotiations rather than with contests or other things. */
    boolean tellsOfDealings(List<Sentence> sentences) {
        long games = count(sentences, Sort.GAME);
        return count(sentences, Sort.DEALING) + count(sentences, Sort.OFFICIAL) > games
                || games <= 1 && count(sentences, Sort.POLITICS) > games;
    }

    /** Whether the article deals with contests. */
    boolean tellsOfGames(List<Sentence> sentences) {
        return count(sentences, Sort.GAME) > 0 && !tellsOfDealings(sentences);
    }

    /** How many words of that sort the sentences have. */
    long count(List<Sentence> sentences, Sort sort) {
        Set<String> known = words.getOrDefault(sort, Set.of());
        return sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> known.contains(lemma(token)))
                // "the Arab League" plays no games.
                .filter(token -> sort != Sort.GAME || !token.ner().matches("ORGANIZATION|LOCATION"))
                .count();
    }

    /** The verb that token {@code i} belongs to: itself or the first verb above it; a root if there is none. */
    static int verb(Sentence sentence, int i) {
        int at = i;
        for (int steps = 0; steps < 30; steps++) {
            if (sentence.token(at).isVerb() && !isModifier(sentence, at) || sentence.governor(at) < 0) {
                return at;
            }
            at = sentence.governor(at);
        }
        return at;
    }

    private static boolean isModifier(Sentence sentence, int i) {
        return Set.of("amod", "compound", "case", "mark").contains(sentence.relation(i));
    }

    /** The subject of the verb, also where it stands with a governing verb ("agreed to meet", "met and talked"). */
    static Optional<Integer> subject(Sentence sentence, int verb) {
        int at = verb;
        for (int steps = 0; steps < 5 && at >= 0; steps++) {
            // "flew in on Monday to meet" is parsed as if Monday met.
            Optional<Integer> own = sentence.children(at, "nsubj").stream()
                    .filter(child -> !sentence.token(child).ner().matches("DATE|TIME|DURATION"))
                    .findFirst();
            if (own.isPresent()) {
                return own;
            }
            if (at == verb && sentence.child(at, "nsubj:pass").isPresent()) {
                return Optional.empty();
            }
            String relation = sentence.relation(at);
            int governor = sentence.governor(at);
            if (relation.equals("acl")
                    && governor >= 0
                    && sentence.token(at).pos().equals("VBG")) {
                return Optional.of(governor);
            }
            if (relation.equals("acl")
                    && governor >= 0
                    && sentence.child(governor, "cop").isPresent()) {
                return sentence.child(governor, "nsubj");
            }
            if (relation.equals("acl") && governor >= 0) {
                return sentence.child(governor, "nmod:poss");
            }
            // "announced it after receiving them" is parsed as if "after" were an adverb of its own.
            boolean after = relation.equals("advmod") && sentence.token(at).lemmaIn("after", "before", "while");
            if (!after && !Set.of("xcomp", "conj", "advcl", "dep").contains(relation)
                    || relation.equals("conj") && !sentence.token(governor).isVerb()) {
                return Optional.empty();
            }
            if (relation.equals("xcomp")) {
                Optional<Integer> asked = sentence.child(governor, "obj")
                        .filter(child -> !sentence.token(child).ner().matches("DATE|TIME|DURATION"));
                if (asked.isPresent()) {
                    return asked;
                }
                Optional<Integer> passive = sentence.child(governor, "nsubj:pass");
                if (passive.isPresent()) {
                    return passive;
                }
            }
            // "was invited but did not come".
            Optional<Integer> passive = sentence.child(governor, "nsubj:pass");
            if (relation.equals("conj") && passive.isPresent()) {
                return passive;
            }
            at = governor;
        }
        return Optional.empty();
    }

    /** The lemma of the preposition of token {@code i}, empty string when it has none. */
    static String preposition(Sentence sentence, int i) {
        return sentence.child(i, "case")
                .map(child -> sentence.token(child).text().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
