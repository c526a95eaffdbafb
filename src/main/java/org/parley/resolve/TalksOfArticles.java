package org.parley.resolve;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.authority.Authority;
import org.parley.model.EventStatus;
import org.parley.model.Slug;
import org.parley.resolve.Identities.Name;

/**
 * Says which talks, and which meetings on no certain day, of many articles are one: those whose parties and place agree,
 * of talks the place or the topic, in articles of the same days, and nothing of which contradicts. What could be one with
 * two that are not one stays alone. A pure function of the members and the judgements.
 */
public final class TalksOfArticles implements Census.Rules<TalksProfile> {
    private static final int DAYS_OF_A_MEETING = 4;
    private static final int DAYS_OF_TALKS = 183;
    private static final int LENGTH_OF_YEAR = 4;
    private static final Pattern ROUND = Pattern.compile("first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th"
            + "|\\d+(?:st|nd|rd|th)|next|final|last|new|another|previous|earlier");
    private static final Pattern FORM = Pattern.compile("call|signing|ceremony|summit|conference|session|assembly");
    private static final Set<String> COMMON = Set.of(
            "talks",
            "talk",
            "meeting",
            "negotiations",
            "negotiation",
            "round",
            "rounds",
            "process",
            "discussions",
            "dialogue",
            "consultations",
            "direct",
            "indirect",
            "peace",
            "of",
            "the",
            "a",
            "an",
            "in",
            "at",
            "on",
            "between",
            "with",
            "and",
            "to",
            "for",
            "about",
            "over");

    private final Affiliations affiliations;

    public TalksOfArticles(Authority authority) {
        this.affiliations = new Affiliations(authority);
    }

    /** What can contradict another report. */
    private record Said(
            boolean meeting,
            Set<String> rounds,
            Set<String> forms,
            Set<String> topic,
            Optional<EventStatus> status,
            Optional<String> period,
            Optional<String> place,
            Set<String> where) {
        boolean isWhere(Said other) {
            return place.filter(other.where::contains).isPresent()
                    || other.place.filter(where::contains).isPresent();
        }

        boolean isAbout(Said other) {
            return topic.stream().anyMatch(other.topic::contains);
        }

        boolean contradicts(Said other) {
            return meeting != other.meeting
                    || place.isPresent() && other.place.isPresent() && !isWhere(other)
                    || !rounds.equals(other.rounds)
                    || meeting && !forms.equals(other.forms)
                    || !status.equals(other.status)
                    || !meeting && !topic.isEmpty() && !other.topic.isEmpty() && !isAbout(other)
                    || period.isPresent()
                            && other.period.isPresent()
                            && !period.get().startsWith(other.period.get())
                            && !other.period.get().startsWith(period.get());
        }
    }

    private record Talks(Member member, TalksProfile profile, Set<String> sides, Said said)
            implements Comparable<Talks> {
        @Override
        public int compareTo(Talks other) {
            return member.compareTo(other.member);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Talks talks && member.equals(talks.member);
        }

        @Override
        public int hashCode() {
            return member.hashCode();
        }

        boolean isAsSaid(Talks other) {
            return hasParties(other)
                    && (said.isWhere(other.said) || !said.meeting && said.isAbout(other.said))
                    && !isAgainst(other)
                    && (isOfThatYear(other) || isOfThatTime(other));
        }

        /** All whom one of them names are at the other, and at least two are. */
        private boolean hasParties(Talks other) {
            long common = sides.stream().filter(other.sides::contains).count();
            return common > 1 && common == Math.min(sides.size(), other.sides.size());
        }

        /** Whether something that one says cannot be where what the other says is. */
        boolean isAgainst(Talks other) {
            return member.article().equals(other.member.article())
                    || said.contradicts(other.said)
                    || said.meeting && !isOfThatYear(other) && !isOfThatTime(other);
        }

        private boolean isOfThatYear(Talks other) {
            return said.period.isPresent() && other.said.period.isPresent();
        }

        private boolean isOfThatTime(Talks other) {
            Optional<LocalDate> mine = profile.published();
            Optional<LocalDate> theirs = other.profile.published();
            return mine.isPresent()
                    && theirs.isPresent()
                    && Math.abs(ChronoUnit.DAYS.between(mine.get(), theirs.get())) <= span(profile);
        }
    }

    /** Any two of the parties at about one time. */
    @Override
    public Set<String> blocks(TalksProfile profile) {
        List<String> sides = List.copyOf(new TreeSet<>(affiliations.sides(profile.actors())));
        List<String> times = times(profile);
        Set<String> blocks = new TreeSet<>();
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                String parties = sides.get(i) + " " + sides.get(j) + " ";
                times.forEach(time -> blocks.add(parties + time));
            }
        }
        // What could be one with nothing has a name all the same.
        return blocks.isEmpty() ? Set.of("alone " + profile) : blocks;
    }

    /** Those that may be of one time have one of these in common. */
    private static List<String> times(TalksProfile profile) {
        Stream<String> year = profile.period().map(period -> "in " + period.substring(0, LENGTH_OF_YEAR)).stream();
        Stream<String> appeared = profile.published().stream()
                .map(day -> Math.floorDiv(day.toEpochDay(), span(profile)))
                .flatMap(part -> Stream.of(part, part + 1))
                .map(part -> (profile.meeting() ? "meeting " : "talks ") + part);
        return Stream.concat(year, appeared).toList();
    }

    /** In days. */
    private static int span(TalksProfile profile) {
        return profile.meeting() ? DAYS_OF_A_MEETING : DAYS_OF_TALKS;
    }

    @Override
    public Identities resolve(SortedMap<Member, TalksProfile> profiles, Judgements judgements) {
        List<Talks> talks = profiles.entrySet().stream()
                .map(entry -> talks(entry.getKey(), entry.getValue()))
                .toList();
        BiPredicate<Talks, Talks> apart = (one, other) ->
                one != other && (judgements.areDifferent(one.member(), other.member()) || one.isAgainst(other));
        Partition<Talks> partition = new Partition<>(talks, apart);
        Map<Talks, Set<Talks>> alike = alike(talks, judgements);
        alike.keySet().removeIf(one -> isAmbiguous(alike.get(one)));
        alike.forEach((one, others) ->
                others.stream().filter(alike::containsKey).forEach(other -> partition.join(one, other)));
        judgements.join(talks, one -> List.of(one.member()), partition);
        Map<Member, Name> names = new HashMap<>();
        partition.sets().forEach(set -> {
            String first =
                    set.stream().min(Talks::compareTo).orElseThrow().member().local();
            set.forEach(one -> names.put(one.member(), new Name(first, "")));
        });
        return new Identities(names, Set.of());
    }

    /** Whether two of these are not one. */
    private static boolean isAmbiguous(Set<Talks> alike) {
        Set<Said> said = new HashSet<>();
        Set<String> articles = new HashSet<>();
        for (Talks one : alike) {
            if (!articles.add(one.member().article())) {
                return true;
            }
            if (said.add(one.said()) && said.stream().anyMatch(one.said()::contradicts)) {
                return true;
            }
        }
        return false;
    }

    private Map<Talks, Set<Talks>> alike(List<Talks> talks, Judgements judgements) {
        Map<String, List<Talks>> blocks = new TreeMap<>();
        talks.forEach(one -> blocks(one.profile())
                .forEach(block ->
                        blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(one)));
        Map<Talks, Set<Talks>> alike = new TreeMap<>();
        blocks.values()
                .forEach(together -> together.forEach(one -> together.stream()
                        .filter(other -> other != one
                                && one.isAsSaid(other)
                                && !judgements.areDifferent(one.member(), other.member()))
                        .forEach(other -> alike.computeIfAbsent(one, key -> new TreeSet<>())
                                .add(other))));
        return alike;
    }

    /** Whether what an article calls a meeting tells nothing of its round or form. */
    boolean isPlain(String label) {
        Set<String> told = new TreeSet<>(List.of(Slug.of(label).split("-")));
        return those(told, ROUND).isEmpty() && those(told, FORM).isEmpty();
    }

    private Talks talks(Member member, TalksProfile profile) {
        Set<String> words = new TreeSet<>(List.of(Slug.of(profile.label()).split("-")));
        Set<String> where = profile.place().map(affiliations::around).orElse(Set.of());
        Said said = new Said(
                profile.meeting(),
                those(words, ROUND),
                those(words, FORM),
                topic(words, where),
                profile.status().map(TalksOfArticles::toCome),
                profile.period(),
                profile.place(),
                where);
        return new Talks(member, profile, affiliations.sides(profile.actors()), said);
    }

    private static Set<String> those(Set<String> words, Pattern pattern) {
        return words.stream().filter(word -> pattern.matcher(word).matches()).collect(Collectors.toSet());
    }

    /** What the name says beside round, form and place. */
    private static Set<String> topic(Set<String> words, Set<String> where) {
        Set<String> places = where.stream()
                .flatMap(place -> Stream.of(Naming.lastPart(place).split("-")))
                .collect(Collectors.toSet());
        return words.stream()
                .filter(word -> !COMMON.contains(word)
                        && !places.contains(word)
                        && !ROUND.matcher(word).matches()
                        && !FORM.matcher(word).matches())
                .collect(Collectors.toSet());
    }

    private static EventStatus toCome(EventStatus status) {
        return status == EventStatus.PROPOSED ? EventStatus.PLANNED : status;
    }
}
