package org.parley.resolve;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.authority.Authority;
import org.parley.model.EventStatus;
import org.parley.resolve.Identities.Doubt;
import org.parley.resolve.Identities.Name;
import org.parley.resolve.Identities.Reason;

/**
 * Says which meetings that articles tell without a day are ones that others tell with their day: the parties and the place
 * agree, the article appeared on the days of the meeting or the day after, and no other meeting fits. What could be one
 * stays apart, in doubt. After a change it looks only at those whom the change can concern; what it says follows from what
 * there is and not from the order in which it came.
 */
public final class UndatedMeetings {
    private static final int LONGEST = 14;

    private final Affiliations affiliations;
    private final TalksOfArticles words;
    private final Map<Member, Sitting> sittings = new HashMap<>();
    private final Map<String, SortedSet<Member>> articles = new HashMap<>();
    private final Map<LocalDate, Set<Member>> dated = new HashMap<>();
    private final Map<LocalDate, Set<Member>> undated = new HashMap<>();
    /** As the rules name them that know either kind alone. */
    private final Map<Member, Name> names = new HashMap<>();
    /** The undated ones that are one, by their name. */
    private final Map<Name, SortedSet<Member>> sets = new HashMap<>();

    private final Set<LocalDate> touchedDays = new HashSet<>();
    private final Set<Name> touched = new HashSet<>();
    private Collection<Judgement> judgements = List.of();

    /**
     * One meeting in one article.
     *
     * @param days on which it was, of an undated one the day on which the article appeared; empty where it can be no other
     */
    private record Sitting(
            boolean undated, List<LocalDate> days, Optional<String> place, Set<String> where, Set<String> sides) {
        boolean hasParties(Sitting other) {
            long common = sides.stream().filter(other.sides::contains).count();
            return common > 1 && common == Math.min(sides.size(), other.sides.size());
        }

        boolean isWhere(Sitting other) {
            return place.filter(other.where::contains).isPresent()
                    || other.place.filter(where::contains).isPresent();
        }

        boolean isNowhere(Sitting other) {
            return place.isEmpty() || other.place.isEmpty();
        }
    }

    public UndatedMeetings(Authority authority) {
        affiliations = new Affiliations(authority);
        words = new TalksOfArticles(authority);
    }

    /** Takes in an article, in place of what it told before. */
    public void put(String article, SortedMap<Member, MeetingProfile> told, SortedMap<Member, TalksProfile> others) {
        remove(article);
        told.forEach((member, meeting) -> put(
                member,
                sitting(
                        false,
                        meeting.begin()
                                .datesUntil(meeting.end().plusDays(1))
                                .limit(LONGEST)
                                .toList(),
                        meeting.place(),
                        meeting.actors())));
        others.forEach((member, one) -> {
            if (one.meeting()) {
                boolean canBe = one.status().equals(Optional.of(EventStatus.HELD))
                        && one.period().isEmpty()
                        && words.isPlain(one.label());
                List<LocalDate> days =
                        one.published().filter(any -> canBe).stream().toList();
                put(member, sitting(true, days, one.place(), one.actors()));
            }
        });
    }

    private Sitting sitting(boolean isUndated, List<LocalDate> days, Optional<String> place, Set<String> actors) {
        return new Sitting(
                isUndated, days, place, place.map(affiliations::around).orElse(Set.of()), affiliations.sides(actors));
    }

    private void put(Member member, Sitting sitting) {
        sittings.put(member, sitting);
        articles.computeIfAbsent(member.article(), any -> new TreeSet<>()).add(member);
        sitting.days()
                .forEach(day -> index(sitting)
                        .computeIfAbsent(day, any -> new HashSet<>())
                        .add(member));
    }

    public void remove(String article) {
        Optional.ofNullable(articles.remove(article)).orElseGet(TreeSet::new).forEach(member -> {
            Sitting sitting = sittings.remove(member);
            sitting.days().forEach(day -> index(sitting).get(day).remove(member));
            if (sitting.undated()) {
                leave(member);
            } else {
                touchedDays.addAll(sitting.days());
                names.remove(member);
            }
        });
    }

    private Map<LocalDate, Set<Member>> index(Sitting sitting) {
        return sitting.undated() ? undated : dated;
    }

    private void leave(Member member) {
        Name former = names.remove(member);
        if (former != null) {
            touched.add(former);
            sets.get(former).remove(member);
        }
    }

    /** Puts these judgements in place of all former ones. */
    public void judge(Collection<Judgement> given) {
        judgements = List.copyOf(given);
        touched.addAll(sets.keySet());
    }

    /** What an undated meeting is called among the undated ones; empty for any other. */
    public Optional<Name> own(Member member) {
        return Optional.ofNullable(sittings.get(member))
                .filter(Sitting::undated)
                .map(any -> names.get(member));
    }

    /** Takes note of names as they have been given. */
    public void know(Map<Member, Name> meetings, Map<Member, Name> talks) {
        meetings.forEach((member, name) -> {
            if (!name.equals(names.put(member, name))) {
                touchedDays.addAll(sittings.get(member).days());
            }
        });
        talks.forEach((member, name) -> {
            if (sittings.containsKey(member) && !name.equals(names.get(member))) {
                leave(member);
                names.put(member, name);
                sets.computeIfAbsent(name, any -> new TreeSet<>()).add(member);
                touched.add(name);
            }
        });
    }

    /** As if nothing had changed since the last {@link #settle}. */
    public void forget() {
        touched.clear();
        touchedDays.clear();
    }

    /** Looks at all of them the next time. */
    public void reconsider() {
        touched.addAll(sets.keySet());
    }

    /**
     * What the undated meetings are called whom a change since the last time can concern.
     *
     * @param meetings the names that have been given to dated meetings since
     * @param talks the names that have been given to undated ones since, and to talks
     */
    public Identities settle(Map<Member, Name> meetings, Map<Member, Name> talks) {
        know(meetings, talks);
        touchedDays.stream()
                .flatMap(day -> Stream.of(day, day.plusDays(1)))
                .flatMap(day -> undated.getOrDefault(day, Set.of()).stream())
                .map(names::get)
                .forEach(touched::add);
        Judgements pairs = Judgements.of(judgements, sittings::containsKey);
        Map<Member, Name> found = new HashMap<>();
        Set<Doubt> doubts = new HashSet<>();
        touched.forEach(name -> decide(name, sets.getOrDefault(name, new TreeSet<>()), pairs, found, doubts));
        touched.clear();
        touchedDays.clear();
        return new Identities(found, doubts);
    }

    private void decide(Name own, SortedSet<Member> set, Judgements pairs, Map<Member, Name> found, Set<Doubt> doubts) {
        Map<String, Name> sure = new TreeMap<>();
        Map<String, Name> perhaps = new TreeMap<>();
        for (Member member : set) {
            Sitting sitting = sittings.get(member);
            sitting.days().stream()
                    .flatMap(day -> Stream.of(day, day.minusDays(1)))
                    .flatMap(day -> dated.getOrDefault(day, Set.of()).stream())
                    .filter(other -> sitting.hasParties(sittings.get(other)))
                    .forEach(other -> {
                        Name name = names.get(other);
                        if (sitting.isWhere(sittings.get(other))) {
                            sure.put(name.id(), name);
                        } else if (sitting.isNowhere(sittings.get(other))) {
                            perhaps.put(name.id(), name);
                        }
                    });
        }
        Set<String> others = others(set, pairs);
        sure.keySet().removeAll(others);
        perhaps.keySet().removeAll(others);
        perhaps.keySet().removeAll(sure.keySet());
        Name name = judged(set, pairs)
                .orElse(sure.size() == 1 ? sure.values().iterator().next() : own);
        set.forEach(member -> found.put(member, name));
        if (!set.isEmpty() && name == own) {
            sure.keySet().forEach(id -> doubts.add(Doubt.between(own.id(), id, Reason.SEVERAL_MEETINGS)));
            perhaps.keySet().forEach(id -> doubts.add(Doubt.between(own.id(), id, Reason.UNKNOWN_PLACE)));
        }
    }

    /** Those that an article tells beside one of these, or that were judged to be others. */
    private Set<String> others(Set<Member> set, Judgements pairs) {
        Map<Member, Set<Member>> different = new Judgements(Set.of(), pairs.different()).partners();
        return set.stream()
                .flatMap(member -> Stream.concat(
                        articles.get(member.article()).stream(), different.getOrDefault(member, Set.of()).stream()))
                .filter(other -> !sittings.get(other).undated())
                .map(other -> names.get(other).id())
                .collect(Collectors.toSet());
    }

    /** The dated one that somebody judged one of these to be. */
    private Optional<Name> judged(Set<Member> set, Judgements pairs) {
        Map<Member, Set<Member>> same = new Judgements(pairs.same(), Set.of()).partners();
        return set.stream()
                .flatMap(member -> same.getOrDefault(member, Set.of()).stream())
                .filter(other -> !sittings.get(other).undated())
                .min(Member::compareTo)
                .map(names::get);
    }
}
