package org.parley.resolve;

import static java.util.function.Predicate.not;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
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

    private record Talks(Member member, TalksProfile profile, Set<String> sides, Set<String> where, Set<String> words)
            implements Comparable<Talks> {
        @Override
        public int compareTo(Talks other) {
            return member.compareTo(other.member);
        }

        boolean isAsSaid(Talks other) {
            return hasParties(other) && (isWhere(other) || !profile.meeting() && isAbout(other)) && !isAgainst(other);
        }

        /** All whom one of them names are at the other, and at least two are. */
        private boolean hasParties(Talks other) {
            long common = sides.stream().filter(other.sides::contains).count();
            return common > 1 && common == Math.min(sides.size(), other.sides.size());
        }

        private boolean isWhere(Talks other) {
            return profile.place().filter(other.where::contains).isPresent()
                    || other.profile.place().filter(where::contains).isPresent();
        }

        private boolean isAbout(Talks other) {
            return topic().anyMatch(other.words::contains);
        }

        private Stream<String> topic() {
            return words.stream()
                    .filter(not(COMMON::contains))
                    .filter(word -> !ROUND.matcher(word).matches())
                    .filter(word -> !FORM.matcher(word).matches());
        }

        /** Whether something that one says cannot be where what the other says is. */
        boolean isAgainst(Talks other) {
            return member.article().equals(other.member.article())
                    || profile.meeting() != other.profile.meeting()
                    || profile.place().isPresent() && other.profile.place().isPresent() && !isWhere(other)
                    || !said(ROUND).equals(other.said(ROUND))
                    || profile.meeting() && !said(FORM).equals(other.said(FORM))
                    || !profile.status()
                            .map(Talks::isToCome)
                            .equals(other.profile.status().map(Talks::isToCome))
                    || isOtherTime(other)
                    || !profile.meeting()
                            && topic().findAny().isPresent()
                            && other.topic().findAny().isPresent()
                            && !isAbout(other);
        }

        private Set<String> said(Pattern what) {
            return words.stream().filter(word -> what.matcher(word).matches()).collect(Collectors.toSet());
        }

        private static EventStatus isToCome(EventStatus status) {
            return status == EventStatus.PROPOSED ? EventStatus.PLANNED : status;
        }

        private boolean isOtherTime(Talks other) {
            if (profile.period().isPresent() && other.profile.period().isPresent()) {
                String mine = profile.period().get();
                String theirs = other.profile.period().get();
                return !mine.startsWith(theirs) && !theirs.startsWith(mine);
            }
            Optional<LocalDate> mine = profile.published();
            Optional<LocalDate> theirs = other.profile.published();
            return mine.isEmpty()
                    || theirs.isEmpty()
                    || Math.abs(ChronoUnit.DAYS.between(mine.get(), theirs.get())) > span(profile);
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
        alike.forEach((one, others) -> others.forEach(other -> {
            boolean certain = Stream.concat(others.stream(), alike.get(other).stream())
                    .noneMatch(third -> apart.test(one, third) || apart.test(other, third));
            if (certain) {
                partition.join(one, other);
            }
        }));
        judgements.join(talks, one -> List.of(one.member()), partition);
        Map<Member, Name> names = new HashMap<>();
        partition.sets().forEach(set -> {
            String first =
                    set.stream().min(Talks::compareTo).orElseThrow().member().local();
            set.forEach(one -> names.put(one.member(), new Name(first, "")));
        });
        return new Identities(names, Set.of());
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

    private Talks talks(Member member, TalksProfile profile) {
        return new Talks(
                member,
                profile,
                affiliations.sides(profile.actors()),
                profile.place().map(affiliations::around).orElse(Set.of()),
                new TreeSet<>(List.of(Slug.of(profile.label()).split("-"))));
    }
}
