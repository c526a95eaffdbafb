package org.parley.extract;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.authority.Gender;
import org.parley.authority.Offices;
import org.parley.model.Tenure;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** The vocabulary of offices and forms of address. */
final class OfficeTitles {
    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/titles.words");

    private static final Set<String> HEADS = WORDS.of("heads");
    private static final Set<String> PERSONAL = WORDS.of("personal");
    private static final Set<String> ABROAD = WORDS.of("abroad");
    private static final Set<String> RANKS = WORDS.of("ranks");
    /** What may stand before the head as part of the title, beside adjectives and common nouns. */
    private static final Set<String> MODIFIERS = WORDS.of("modifiers");
    /** Qualifiers of a title that are no part of it. */
    private static final Set<String> QUALIFIERS = WORDS.of("qualifiers");

    private static final Set<org.parley.authority.Office.Kind> GOVERNING = Set.of(
            org.parley.authority.Office.Kind.HEAD_OF_STATE,
            org.parley.authority.Office.Kind.HEAD_OF_GOVERNMENT,
            org.parley.authority.Office.Kind.MINISTER);

    /** Words that a known title may have, and some more. */
    private static final int LONGEST = 15;

    private static final Set<String> FORMER = WORDS.of("former");
    private static final Set<String> ACTING = WORDS.of("acting");
    private static final Set<String> AFFIXES = WORDS.of("affixes");
    /** Titles only right before a name: other names begin with them. */
    private static final Set<String> CAUTIOUS = WORDS.of("cautious");

    /** Titles only together with other words. */
    private static final Set<String> PARTS = WORDS.of("parts");

    private static final Set<String> LED = WORDS.of("led");
    private static final Set<String> BODIES = WORDS.of("bodies");
    private static final Set<String> STATE_BODIES = WORDS.of("state-bodies");
    private static final Set<String> PARTS_TAKEN = WORDS.of("parts-taken");
    private static final Set<String> PORTFOLIO = WORDS.of("portfolio");

    private static final Map<String, String> SHORT = WORDS.of("short").stream()
            .map(line -> line.split("="))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1].replace('_', ' ')));

    private final Offices offices;

    OfficeTitles(Offices offices) {
        this.offices = offices;
    }

    /** The gender of those who are addressed or titled by {@code word}; empty for a word that does not tell. */
    Optional<Gender> gender(String word) {
        String lower = plain(word);
        if (lower.endsWith("woman")) {
            return Optional.of(Gender.FEMALE);
        }
        return lower.endsWith("sman") || lower.endsWith("rman") ? Optional.of(Gender.MALE) : offices.gender(word);
    }

    /** Index of the last word of the longest title of a known office that begins at token {@code first}, -1 if none does. */
    int knownEnd(Sentence sentence, int first) {
        int end = Math.min(sentence.size(), first + LONGEST);
        List<String> words =
                sentence.tokens().subList(first, end).stream().map(Token::text).toList();
        return offices.longestMatch(words, 0)
                .map(match -> first + match.length() - 1)
                .orElse(-1);
    }

    /** Whether token {@code i} is a noun that names an office. */
    boolean isTitle(Sentence sentence, int i) {
        Token token = sentence.token(i);
        String word = token.text();
        boolean noun = token.isNoun() || !base(plain(word)).equals(plain(word)) || isNominal(sentence, i);
        if (PARTS.contains(plain(word)) && isInKnown(sentence, i)) {
            return true;
        }
        boolean placeName = SHORT.containsKey(plain(word)) && !startsCapital(sentence, i + 1);
        return noun && !placeName && isHead(word) && !(CAUTIOUS.contains(plain(word)) && !startsName(sentence, i + 1));
    }

    /** Whether a known title of several words begins or ends with token {@code i}: "second-in-command", "board member". */
    private boolean isInKnown(Sentence sentence, int i) {
        return knownEnd(sentence, i) > i || i > 0 && knownEnd(sentence, i - 1) == i;
    }

    /** The tagger takes "general" for an adjective in "a Jordanian general, said". */
    private static boolean isNominal(Sentence sentence, int i) {
        boolean followed = i + 1 < sentence.size()
                && (sentence.token(i + 1).isNoun()
                        || sentence.token(i + 1).pos().startsWith("JJ")
                        || sentence.token(i + 1).text().equals("-"));
        return sentence.token(i).pos().startsWith("JJ")
                && sentence.token(i).lemmaIn("general", "deputy", "chief", "head", "representative", "executive")
                && (!followed || startsName(sentence, i + 1));
    }

    /** "Col NAME", but not the "Col de" of a mountain pass. */
    private static boolean startsCapital(Sentence sentence, int i) {
        return i < sentence.size()
                && (Character.isUpperCase(sentence.token(i).text().charAt(0))
                        || sentence.token(i).text().equals("."));
    }

    private static boolean startsName(Sentence sentence, int i) {
        return i < sentence.size() && sentence.token(i).ner().equals("PERSON");
    }

    /** How an office is held by what is written onto its title: "ex-president", "president-elect". */
    Tenure tenure(String title) {
        String plain = plain(title);
        if (plain.endsWith("-elect") || plain.endsWith("-designate")) {
            return Tenure.DESIGNATE;
        }
        return plain.startsWith("ex-") || plain.startsWith("then-") ? Tenure.FORMER : Tenure.CURRENT;
    }

    /** How an office is held by a word before its title; empty for a word that does not tell. */
    Optional<Tenure> tenureBefore(String word) {
        if (FORMER.contains(word)) {
            return Optional.of(Tenure.FORMER);
        }
        return ACTING.contains(word) ? Optional.of(Tenure.ACTING) : Optional.empty();
    }

    /** The title noun in the singular, in full and without what is written onto it. */
    String singularHead(String word) {
        if (SHORT.containsKey(plain(word)) && isAbbreviation(word)) {
            return inFull(word);
        }
        String base = base(plain(word));
        return HEADS.contains(base) ? (base.equals(plain(word)) ? word : base) : singular(base);
    }

    /** "general" for "Gen.". */
    String inFull(String word) {
        return isAbbreviation(word) ? SHORT.getOrDefault(plain(word), word) : word;
    }

    private static boolean isAbbreviation(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    /** Whether a title of these words is for a field, which can be called like an organisation: "Minister of Trade". */
    boolean hasPortfolio(Collection<String> words) {
        return words.stream().map(OfficeTitles::plain).anyMatch(PORTFOLIO::contains);
    }

    /** Whether ministers are called by {@code word}: "irrigation minister". */
    boolean isPortfolio(String word) {
        return offices.longestMatch(List.of(word, "minister"), 0)
                .filter(match -> match.length() == 2)
                .isPresent();
    }

    /** Whether token {@code i} is the field of the minister or secretary whose title it begins. */
    boolean isMinistry(Sentence sentence, int i) {
        return i + 1 < sentence.size()
                && hasPortfolio(List.of(sentence.token(i + 1).text()))
                && isPortfolio(sentence.token(i).text());
    }

    /** Whether somebody can be minister of {@code word}: "transport". */
    boolean isField(String word) {
        return offices.longestMatch(List.of("minister", "of", word), 0)
                .filter(match -> match.length() == 3)
                .isPresent();
    }

    /** Whether {@code word} addresses somebody without saying an office. */
    boolean isHonorific(String word) {
        return offices.isHonorific(word);
    }

    /** Whether {@code word} is a noun that names an office or occupation, singular or plural. */
    boolean isHead(String word) {
        String plain = base(plain(word));
        return HEADS.contains(plain)
                || HEADS.contains(singular(plain))
                || SHORT.containsKey(plain) && isAbbreviation(word);
    }

    private static String base(String plain) {
        for (String affix : AFFIXES) {
            if (affix.startsWith("-") && plain.endsWith(affix)) {
                return plain.substring(0, plain.length() - affix.length());
            }
            if (affix.endsWith("-") && plain.startsWith(affix)) {
                return plain.substring(affix.length());
            }
        }
        return plain;
    }

    boolean isPlural(String word) {
        String plain = base(plain(word));
        return !HEADS.contains(plain) && HEADS.contains(singular(plain));
    }

    /** Whether {@code word} cannot be part of a personal name. */
    boolean isTitleWord(String word) {
        return isHead(word) || MODIFIERS.contains(plain(word)) || isHonorific(word);
    }

    boolean isQualifier(String word) {
        return QUALIFIERS.contains(plain(word));
    }

    /** Whether an office of these words can be somebody's own: a person has a spokesman, a state a minister. */
    boolean servesPerson(Collection<String> words) {
        return words.stream().map(OfficeTitles::plain).anyMatch(PERSONAL::contains);
    }

    /** Whether an office of these words is somebody's own or a body's, whom it is done for: "an adviser to the delegation". */
    boolean serves(Collection<String> words) {
        return servesPerson(words) && !goesAbroad(words) && !hasPortfolio(words);
    }

    /** Whether an office of these words is for a country that it is not of: "the envoy for Sudan". */
    boolean goesAbroad(Collection<String> words) {
        return words.stream().map(OfficeTitles::plain).anyMatch(ABROAD::contains);
    }

    /** Whether {@code title} is one of those who govern a state. */
    boolean isOfState(String title) {
        List<String> words = List.of(title.split(" "));
        return offices.longestMatch(words, 0)
                .filter(match -> match.length() == words.size()
                        && GOVERNING.contains(match.office().kind()))
                .isPresent();
    }

    /** Whether {@code title} names a body that a state has: "speaker of the house", "adviser to the finance ministry". */
    boolean isOfBodyOfState(String title) {
        String[] words = title.split(" ");
        return title.matches(".+ (of|to|for) .+") && STATE_BODIES.contains(words[words.length - 1]);
    }

    /** Whether {@code title} only tells that somebody takes part in talks, unless it is said for whom: "a delegate". */
    boolean isPart(String title) {
        return PARTS_TAKEN.contains(title);
    }

    /** Whether {@code title} is one of those who run a company. */
    boolean isOfCompany(String title) {
        return title.matches(
                "(chief|managing|executive) (executive|director|officer)|chief .* officer|ceo|chairman|chairwoman");
    }

    /** Whether {@code noun} is led for a time, which is no office: a delegation, a meeting. */
    boolean isLedForATime(String noun) {
        return LED.contains(noun);
    }

    /** Whether it is an office to lead a {@code noun}, even if it is not known whose it is. */
    boolean isOfficeToLead(String noun) {
        return BODIES.contains(noun);
    }

    /** Whether nobody holds both, as a rule: two ministries, or a ministry and the head of state. */
    boolean areHeldApart(String title, String other) {
        return isOfState(title) && isOfState(other) && !canonical(title).equals(canonical(other));
    }

    /** Whether two wordings are of one office: "premier" and "prime minister". */
    boolean isSameOffice(String title, String other) {
        return title.equals(other)
                || canonical(title).isPresent() && canonical(title).equals(canonical(other));
    }

    private Optional<String> canonical(String title) {
        return offices.longestMatch(List.of(title.split(" ")), 0)
                .map(match -> match.office().canonical());
    }

    /** Whether {@code title} is only a military rank, which addresses somebody but is no office. */
    boolean isRank(String title) {
        return List.of(title.split("[ -]")).stream().allMatch(RANKS::contains);
    }

    static String singular(String word) {
        if (word.endsWith("men") && word.length() > 4) {
            return word.substring(0, word.length() - 2) + "an";
        }
        if (word.endsWith("speople") || word.endsWith("rpeople")) {
            return word.substring(0, word.length() - 5) + "erson";
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
