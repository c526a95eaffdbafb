package org.parley.extract;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.authority.Gender;
import org.parley.authority.Offices;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** The vocabulary of offices and forms of address. */
final class OfficeTitles {
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

    private static final Set<String> HEADS = Set.of(
            "president",
            "vice-president",
            "premier",
            "minister",
            "secretary",
            "undersecretary",
            "chancellor",
            "envoy",
            "representative",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "ambassador",
            "chief",
            "leader",
            "head",
            "commander",
            "general",
            "colonel",
            "admiral",
            "marshal",
            "major",
            "captain",
            "king",
            "queen",
            "emir",
            "sultan",
            "prince",
            "princess",
            "emperor",
            "pope",
            "cardinal",
            "archbishop",
            "bishop",
            "patriarch",
            "chairman",
            "chairwoman",
            "chairperson",
            "chair",
            "co-chair",
            "director",
            "adviser",
            "advisor",
            "aide",
            "negotiator",
            "mediator",
            "facilitator",
            "coordinator",
            "commissioner",
            "governor",
            "mayor",
            "senator",
            "congressman",
            "congresswoman",
            "lawmaker",
            "deputy",
            "speaker",
            "official",
            "diplomat",
            "officer",
            "counsellor",
            "consul",
            "attaché",
            "delegate",
            "rapporteur",
            "inspector",
            "judge",
            "prosecutor",
            "executive",
            "ceo",
            "founder",
            "editor",
            "analyst",
            "economist",
            "lawyer",
            "attorney",
            "professor",
            "administrator",
            "moderator",
            "host",
            "counterpart",
            "colleague",
            "nuncio",
            "strongman",
            "ruler",
            "warlord",
            "politician",
            "candidate",
            "mp",
            "mep",
            "manager",
            "partner",
            "expert",
            "fellow",
            "researcher",
            "activist",
            "lieutenant",
            "co-chairman",
            "co-chairwoman",
            "co-facilitator",
            "taoiseach",
            "tánaiste",
            "czar",
            "tsar",
            "ombudsman",
            "whip",
            "treasurer",
            "president-elect",
            "comptroller",
            "pollster",
            "strategist",
            "commissar",
            "regent",
            "caliph",
            "shah",
            "dictator",
            "legislator",
            "councillor",
            "secretary-general",
            "co-president",
            "vice-chairman",
            "vice-chair",
            "vice-premier",
            "director-general",
            "co-leader",
            "organiser",
            "organizer",
            "correspondent",
            "journalist",
            "reporter",
            "chieftain",
            "elder",
            "negotiators",
            "historian");
    private static final Set<String> PERSONAL = Set.of(
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "aide",
            "adviser",
            "advisor",
            "envoy",
            "deputy",
            "representative",
            "lawyer",
            "secretary");
    private static final Set<String> RANKS = Set.of(
            "general",
            "colonel",
            "admiral",
            "marshal",
            "major",
            "captain",
            "lieutenant",
            "rear",
            "brigadier",
            "field",
            "vice",
            "commander");
    /** What may stand before the head as part of the title, beside adjectives and common nouns. */
    private static final Set<String> MODIFIERS = Set.of(
            "prime",
            "foreign",
            "defence",
            "defense",
            "vice",
            "deputy",
            "first",
            "interior",
            "finance",
            "trade",
            "attorney",
            "special",
            "chief",
            "national",
            "security",
            "state",
            "press",
            "crown",
            "supreme",
            "permanent",
            "acting",
            "interim",
            "under",
            "assistant",
            "general",
            "opposition",
            "party",
            "army",
            "executive",
            "managing",
            "climate",
            "peace",
            "justice",
            "energy",
            "environment",
            "water",
            "agriculture",
            "fisheries",
            "presidential",
            "federal",
            "royal",
            "chargé",
            "sub",
            "co",
            "former",
            "ex",
            "lead",
            "senior",
            "joint",
            "house",
            "majority",
            "minority",
            "home",
            "economy",
            "labour",
            "labor",
            "health",
            "education",
            "transport");
    /** Qualifiers of a title that are no part of it. */
    private static final Set<String> QUALIFIERS = Set.of(
            "new",
            "then",
            "current",
            "longtime",
            "long-time",
            "veteran",
            "top",
            "embattled",
            "visiting",
            "late",
            "incoming",
            "outgoing",
            "powerful",
            "influential",
            "own",
            "controversial",
            "populist",
            "hardline",
            "moderate",
            "conservative",
            "liberal",
            "centrist",
            "long-serving",
            "newly",
            "elected",
            "appointed",
            "exiled",
            "jailed",
            "ousted",
            "self-declared",
            "self-proclaimed",
            "one-time",
            "main",
            "old",
            "young");

    /** Whether the words from token {@code first} to token {@code last} are the title of a known office. */
    boolean covers(Sentence sentence, int first, int last) {
        List<String> words = sentence.tokens().subList(first, last + 1).stream()
                .map(Token::text)
                .toList();
        return offices.longestMatch(words, 0)
                .filter(match -> match.length() == words.size())
                .isPresent();
    }

    /** Whether {@code word} addresses somebody without saying an office. */
    boolean isHonorific(String word) {
        return offices.isHonorific(word);
    }

    /** Whether {@code word} is a noun that names an office or occupation, singular or plural. */
    boolean isHead(String word) {
        String plain = plain(word);
        return HEADS.contains(plain) || HEADS.contains(singular(plain));
    }

    boolean isPlural(String word) {
        String plain = plain(word);
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

    /** Whether {@code title} is only a military rank, which addresses somebody but is no office. */
    boolean isRank(String title) {
        return List.of(title.split("[ -]")).stream().allMatch(RANKS::contains);
    }

    static String singular(String word) {
        if (word.endsWith("spokesmen") || word.endsWith("chairmen") || word.endsWith("congressmen")) {
            return word.substring(0, word.length() - 2) + "an";
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
