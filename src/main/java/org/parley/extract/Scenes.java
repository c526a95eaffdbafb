package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** The places where something happens in a sentence, named or described ("the Congolese capital"). */
final class Scenes {
    /** A place at its head token. */
    record Scene(int head, Mention place, boolean site) {
        /** A place that no authority knows and where something is "at" is a house or a ground, not a town. */
        boolean isVenue() {
            return place.kind() == Kind.VENUE || site;
        }
    }

    private final Reading reading;
    private final Houses houses;

    Scenes(Reading reading) {
        this.reading = reading;
        houses = new Houses(reading);
    }

    List<Scene> in(Sentence sentence) {
        List<Scene> scenes = new ArrayList<>();
        for (Occurrence occurrence : reading.occurrences()) {
            if (occurrence.sentence() == sentence && isScene(occurrence)) {
                scenes.add(new Scene(occurrence.head(), occurrence.mention(), isSite(occurrence)));
            }
        }
        scenes.addAll(houses.in(sentence));
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.token(i).lemmaIn("capital") && reading.at(sentence, i).isEmpty()) {
                int head = i;
                capital(sentence, i).ifPresent(city -> scenes.add(new Scene(head, city, false)));
            }
        }
        return scenes;
    }

    private static boolean isSite(Occurrence occurrence) {
        return occurrence.mention().authority().isEmpty()
                && EventWords.preposition(occurrence.sentence(), occurrence.head())
                        .equals("at");
    }

    private static boolean isScene(Occurrence occurrence) {
        Kind kind = occurrence.mention().kind();
        boolean unknown = occurrence.mention().authority().isEmpty();
        boolean modifier = occurrence.sentence().relation(occurrence.head()).equals("compound");
        if (occurrence.use() != Occurrence.Use.NAME || unknown && modifier && kind != Kind.VENUE) {
            return false;
        }
        if (kind == Kind.VENUE) {
            return true;
        }
        boolean place = kind.category() == Kind.Category.PLACE || kind == Kind.STATE;
        Sentence sentence = occurrence.sentence();
        String preposition = EventWords.preposition(sentence, occurrence.head());
        boolean stands = preposition.isEmpty()
                ? kind != Kind.STATE
                : preposition.matches("in|at|near|outside|inside|into|to|on|of|around|for|via|from")
                        && (kind != Kind.STATE || preposition.matches("in|inside|near|outside|at"));
        return place && stands && Metonymy.isScene(sentence, occurrence.head());
    }

    private Optional<Mention> capital(Sentence sentence, int noun) {
        return sentence.children(noun, "amod", "nmod:poss", "compound", "nmod").stream()
                .flatMap(child -> reading.at(sentence, child).stream())
                .flatMap(occurrence -> occurrence.mention().authority().stream())
                .flatMap(state -> reading.authority().entries().stream()
                        .filter(entry ->
                                entry.kind() == Kind.CITY && entry.seatOf().equals(Optional.of(state))))
                .map(reading::mention)
                .findFirst();
    }

    /** The place or state that {@code place} lies in, by the authority data. */
    Stream<Mention> around(Mention place) {
        return place
                .authority()
                .flatMap(reading.authority()::byId)
                .flatMap(AuthorityEntry::within)
                .flatMap(reading.authority()::byId)
                .map(reading::mention)
                .stream();
    }

    /** Whether one of the two is the other or lies in it. */
    boolean overlap(Mention one, Mention other) {
        return one.equals(other)
                || around(one)
                        .anyMatch(wider -> wider.equals(other) || around(wider).anyMatch(other::equals))
                || around(other)
                        .anyMatch(wider -> wider.equals(one) || around(wider).anyMatch(one::equals));
    }
}
