package org.parley.extract;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.extract.EventWords.Sort;
import org.parley.model.Claim;
import org.parley.model.ClaimStatus;
import org.parley.model.Evidence;
import org.parley.model.Fact;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.When;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Puts what is known of an article's meetings into facts, each with a name that no other bears. */
final class MeetingReport {
    private final Reading reading;
    private final EventWords words;
    private final Scenes scenes;
    private final Events events;
    private final Lengths lengths;
    private final Set<String> names = new HashSet<>();

    MeetingReport(Reading reading, EventWords words, Times times, Scenes scenes, Events events) {
        this.reading = reading;
        this.words = words;
        this.scenes = scenes;
        this.events = events;
        lengths = new Lengths(reading, times);
    }

    Fact.Meeting<Mention> meeting(Event event) {
        Sitting first = event.first();
        Optional<Mention> place = place(event);
        Optional<Times.Stretch> stretch = event.stretch();
        Optional<When> date = stretch.map(Times.Stretch::begin);
        String label = label(event) + place.map(where -> " in " + where.name()).orElse("");
        String name = unique(label + date.map(when -> ", " + when.iso()).orElse(""));
        return new Fact.Meeting<>(
                new Mention(Kind.MEETING, name),
                talks(event).map(talks -> new Mention(Kind.TALKS, talks)),
                label,
                date,
                stretch.filter(several -> several.end().isPresent()).map(Times.Stretch::begin),
                stretch.flatMap(Times.Stretch::end).or(() -> lengths.end(event)),
                lengths.duration(event),
                place,
                event.venue().filter(venue -> place.filter(venue::equals).isEmpty()),
                event.status(),
                claim(first.sentence(), first.token()));
    }

    /** Where they were held, as far as it is no name that the article is known to mention anyway. */
    Stream<Fact.Naming<Mention>> venues(Collection<Fact.Meeting<Mention>> meetings) {
        return meetings.stream()
                .filter(meeting -> meeting.venue()
                        .filter(venue -> reading.occurrences().stream()
                                .noneMatch(occurrence -> occurrence.mention().equals(venue)))
                        .isPresent())
                .map(meeting -> new Fact.Naming<>(meeting.venue().orElseThrow(), meeting.claim()))
                .filter(distinct(Fact.Naming::entity));
    }

    private static <T> Predicate<T> distinct(Function<T, Object> key) {
        Set<Object> seen = new HashSet<>();
        return one -> seen.add(key.apply(one));
    }

    Fact.Participation<Mention> participation(Fact.Meeting<Mention> meeting, Presence presence) {
        return new Fact.Participation<>(
                meeting.meeting(),
                presence.actor(),
                presence.role(),
                presence.behalf().filter(behalf -> !behalf.equals(presence.actor())),
                claim(presence.sentence(), presence.at()));
    }

    private String unique(String name) {
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    /** Where its words say, else where its venue is; the main meeting is else where the article comes from or opens. */
    private Optional<Mention> place(Event event) {
        Optional<Mention> said = event.place()
                .or(() -> event.venue().flatMap(venue -> scenes.around(venue).findFirst()));
        if (said.isEmpty()
                && event.venue().filter(site -> site.kind() == Kind.PLACE).isPresent()) {
            // "at Camp David": where no town is named, a place that nobody knows may be one itself.
            return event.venue();
        }
        if (said.isPresent() || events.main().filter(event::equals).isEmpty()) {
            return said;
        }
        Optional<Mention> heading = events.placeOfHeading()
                .filter(town -> event.isHeld()
                        && events.all().stream()
                                .noneMatch(other -> other != event
                                        && other.place().filter(town::equals).isPresent()));
        if (heading.isPresent()
                || Intervals.length(event.first().sentence(), event.first().token()) >= 0) {
            return heading;
        }
        return reading.origin().or(() -> opening(event));
    }

    /** The one town that the opening names as a scene; none where it names several and no venue of the meeting. */
    private Optional<Mention> opening(Event event) {
        List<Mention> towns = reading.text().sentences().stream()
                .filter(sentence -> sentence.place() == Sentence.Place.TEXT)
                .limit(event.venue().isPresent() ? 2 : 3)
                .flatMap(sentence -> scenes.in(sentence).stream().filter(scene -> isOfClause(sentence, scene)))
                .map(Scenes.Scene::place)
                .filter(place -> place.kind() == Kind.CITY
                        || place.kind() == Kind.PLACE && place.authority().isEmpty())
                .filter(town -> events.all().stream()
                        .noneMatch(other -> other != event
                                && other.place().filter(town::equals).isPresent()))
                .distinct()
                .toList();
        return event.isHeld() && (towns.size() == 1 || event.venue().isPresent())
                ? towns.stream().findFirst()
                : Optional.empty();
    }

    /** "suspended its offensive in the north" is no scene of what the article tells. */
    private boolean isOfClause(Sentence sentence, Scenes.Scene scene) {
        int governor = sentence.governor(scene.head());
        for (int at = scene.head(), steps = 0; at >= 0 && steps < 8; at = sentence.governor(at), steps++) {
            boolean speaker = sentence.token(at).isVerb() && Bonds.isOfSpeaker(sentence, scene.head(), at);
            if (speaker || sentence.relation(at).matches("advcl|acl:relcl")) {
                return false;
            }
        }
        return governor < 0
                || !sentence.token(governor).isNoun()
                || words.isAny(sentence, governor, Sort.HOUSE, Sort.GROUND, Sort.PROCESS, Sort.SITTING)
                || reading.at(sentence, governor).isPresent()
                || !sentence.token(governor).ner().equals("O");
    }

    /** What the article calls it first: "third round of peace talks". */
    private String label(Event event) {
        return event.sittings().stream()
                .filter(Sitting::isNoun)
                .sorted(Comparator.comparing(Sitting::isMany))
                .map(sitting -> part(sitting)
                        .map(part ->
                                phrase(sitting.sentence(), sitting.token()) + " of " + phrase(sitting.sentence(), part))
                        .orElseGet(() -> phrase(sitting.sentence(), sitting.token())))
                .findFirst()
                .orElseGet(() ->
                        event.first().sentence().token(event.first().token()).lemmaIn("sign", "initial", "ink")
                                ? "signing"
                                : "meeting");
    }

    /** The process that it is said to be a part of: "a round of nuclear talks". */
    private Optional<String> talks(Event event) {
        return event.sittings().stream()
                .flatMap(sitting -> part(sitting).map(part -> phrase(sitting.sentence(), part)).stream())
                .filter(phrase -> phrase.contains(" "))
                .findFirst();
    }

    private Optional<Integer> part(Sitting sitting) {
        Sentence sentence = sitting.sentence();
        return sentence.children(sitting.token(), "nmod").stream()
                .filter(child -> EventWords.preposition(sentence, child).equals("of")
                        && words.isEvent(sentence, child)
                        && words.is(Sort.PROCESS, sentence, child))
                .findFirst();
    }

    /** The noun with the words of no name before it that say what sort of meeting it is. */
    private String phrase(Sentence sentence, int noun) {
        return Stream.concat(
                        sentence.children(noun, "amod", "compound").stream()
                                .filter(child -> child < noun && tellsSort(sentence, child)),
                        Stream.of(noun))
                .map(sentence::token)
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }

    private boolean tellsSort(Sentence sentence, int modifier) {
        Token token = sentence.token(modifier);
        return token.pos().matches("JJ|NN")
                && Character.isLowerCase(token.text().charAt(0))
                && reading.at(sentence, modifier).isEmpty()
                && sentence.children(modifier).isEmpty()
                && token.ner().matches("O|ORDINAL")
                && !words.isAny(sentence, modifier, Sort.LATER, Sort.EARLIER)
                && !token.lemmaIn("rare", "recent", "latest", "long", "key", "crucial");
    }

    /** Said by the article itself, or by whom it says to have said so. */
    private Claim<Mention> claim(Sentence sentence, int token) {
        Evidence evidence = reading.text().evidence(sentence.token(token).span());
        Optional<Mention> claimant = reading.speakers().attributions(sentence).stream()
                .filter(attribution -> attribution.content().contains(token))
                .flatMap(attribution -> reading.speakers().saying(attribution).stream())
                .map(Saying::speaker)
                .findFirst();
        return claimant.isPresent()
                ? new Claim<>(evidence, claimant, ClaimStatus.ATTRIBUTED, 0.7)
                : Claim.asserted(evidence, 0.8);
    }
}
