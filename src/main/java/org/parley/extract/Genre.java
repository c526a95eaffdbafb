package org.parley.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.extract.EventWords.Sort;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/**
 * What sort of text an article is, as far as that decides what counts as a position.
 *
 * @param negotiation it tells of dealings between parties; in other news nobody takes a position
 * @param record it reports who took the floor, state by state, as the minutes of a conference do; there a plain
 *     assertion is a position too
 */
record Genre(boolean negotiation, boolean record) {
    /** Where so many states have a say, they deal with each other, whatever their dealings are called. */
    private static final int SEVERAL_STATES = 3;

    private static final Set<Kind> DELEGATIONS =
            Set.of(Kind.STATE, Kind.BLOC, Kind.INTERNATIONAL_ORGANISATION, Kind.ORGANISATION);
    /** Whoever speaks in their name gives them a say. */
    private static final Set<Kind> REPRESENTED = Set.of(Kind.STATE, Kind.BLOC, Kind.INTERNATIONAL_ORGANISATION);

    private static final Set<Kind> POWERS = Set.of(Kind.STATE, Kind.BLOC, Kind.ARMED_GROUP, Kind.MOVEMENT);
    private static final Set<Kind> PARTIES = Set.of(Kind.PARTY, Kind.GOVERNMENT_BODY);

    /** @param sentences the running text with the cues and holders found in it */
    static Genre of(
            Reading reading,
            List<Sentence> sentences,
            List<List<Frames.Match>> matches,
            Lexicon lexicon,
            EventWords words) {
        long dealings = words.count(sentences, Sort.DEALING);
        // Where two of them have a say and one of these acts, it is their dealings too.
        boolean official = dealings > 0 || words.count(sentences, Sort.OFFICIAL) > 0;
        int delegations = 0;
        int people = 0;
        int withDelegation = 0;
        Set<Mention> states = new HashSet<>();
        Set<Mention> represented = new HashSet<>();
        Set<Mention> powers = new HashSet<>();
        Set<Mention> parties = new HashSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            int before = delegations;
            for (Frames.Match match : matches.get(i)) {
                Optional<Kind> kind = reading.at(sentences.get(i), match.holder())
                        .map(found -> found.mention().kind());
                reading.at(sentences.get(i), match.holder())
                        .map(Occurrence::mention)
                        .filter(holder -> holder.kind() == Kind.STATE || holder.kind() == Kind.BLOC)
                        .ifPresent(states::add);
                reading.actors(sentences.get(i), match.holder()).stream()
                        .map(holder -> holder.kind() == Kind.PERSON
                                ? reading.polity(holder).orElse(holder)
                                : holder)
                        .filter(polity -> REPRESENTED.contains(polity.kind()))
                        .forEach(represented::add);
                if (takesStance(sentences.get(i), match, lexicon)) {
                    reading.actors(sentences.get(i), match.holder()).forEach(holder -> {
                        if (POWERS.contains(holder.kind())) {
                            powers.add(holder);
                        }
                        if (POWERS.contains(holder.kind()) || PARTIES.contains(holder.kind())) {
                            parties.add(holder);
                        }
                    });
                }
                delegations += kind.filter(DELEGATIONS::contains).isPresent() ? 1 : 0;
                people += kind.filter(Kind.PERSON::equals).isPresent() ? 1 : 0;
            }
            withDelegation += delegations > before ? 1 : 0;
        }
        boolean quoted = reading.text().quotations().stream().anyMatch(quotation -> quotation.whole());
        long running = sentences.stream()
                .filter(sentence -> sentence.place() == Sentence.Place.TEXT)
                .count();
        boolean record =
                !quoted && withDelegation > 0 && delegations >= 2 * people && 5 * withDelegation >= 3 * running;
        return new Genre(
                record
                        || dealings >= 2
                        || states.size() >= SEVERAL_STATES
                        || represented.size() > 1 && official
                        || powers.size() > 1
                        || parties.size() > 1 && dealings > 0
                        || running <= 3 && (dealings > 0 || delegations > 0),
                record);
    }

    /** Whether the cue tells more than that somebody says something. */
    private static boolean takesStance(Sentence sentence, Frames.Match match, Lexicon lexicon) {
        return match.frame().idiom().isPresent()
                || lexicon.uses(sentence.token(match.cue()), match.frame().part()).stream()
                        .noneMatch(Lexicon.Entry::reports);
    }
}
