package org.parley.store;

import static org.parley.model.ProblemException.Problem.NOT_FOUND;
import static org.parley.model.ProblemException.Problem.USAGE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.parley.model.ProblemException;
import org.parley.resolve.Judgement;
import org.parley.resolve.Judgements;
import org.parley.resolve.Member;

/**
 * What people have decided about who is who in a store. It holds for the appearances that those two had in articles when
 * it was decided, also when these articles are read again.
 */
public final class Verdicts {
    private final Store store;

    Verdicts(Store store) {
        this.store = store;
    }

    /** One line for each. */
    public List<String> all() {
        return store.read(data -> new Graphs(data)
                .judgements().values().stream()
                        .map(judgement -> "%s %s %s"
                                .formatted(
                                        judgement.same() ? "same" : "different",
                                        shown(judgement.first()),
                                        shown(judgement.second())))
                        .sorted()
                        .toList());
    }

    private static String shown(SortedSet<Member> side) {
        Member first = side.first();
        String more = side.size() > 1 ? " and %d more".formatted(side.size() - 1) : "";
        return "%s in %s%s".formatted(first.local(), first.article(), more);
    }

    /**
     * Records that two are one, or that they are two.
     *
     * @param one an IRI, what stands in it after the base, or {@code SOURCE#NAME} for what one article calls so
     * @return how many graphs have changed, 0 when it was judged before
     * @throws ProblemException NOT_FOUND for a name that nothing bears, USAGE for what contradicts an earlier judgement
     */
    public int judge(boolean same, String one, String other) {
        return store.change((world, stored) -> {
            Judgement judgement =
                    new Judgement(same, appearances(one, world, stored), appearances(other, world, stored));
            if (judgement.first().stream().anyMatch(judgement.second()::contains)) {
                throw new ProblemException(
                        USAGE,
                        "",
                        "'%s' and '%s' are one; name each by where it appears: ARTICLE#NAME".formatted(one, other));
            }
            Collection<Judgement> judgements =
                    new ArrayList<>(stored.judgements().values());
            judgements.add(judgement);
            Judgements.of(judgements, member -> true).contradiction().ifPresent(pair -> {
                throw new ProblemException(
                        USAGE,
                        "",
                        "the opposite was judged before on '%s' and '%s'; take that back with --forget first"
                                .formatted(one, other));
            });
            return world.judge(stored.base().orElseThrow(), judgements, stored);
        });
    }

    /**
     * Takes back whatever was judged on these two.
     *
     * @return false if nothing was
     */
    public boolean forget(String one, String other) {
        return store.change((world, stored) -> {
                    SortedSet<Member> first = appearances(one, world, stored);
                    SortedSet<Member> second = appearances(other, world, stored);
                    List<Judgement> kept = stored.judgements().values().stream()
                            .filter(judgement -> !concerns(judgement, first, second))
                            .toList();
                    return world.judge(stored.base().orElseThrow(), kept, stored);
                })
                > 0;
    }

    /** Each of its two sides is one of the two, or both are the one that they have become. */
    private static boolean concerns(Judgement judgement, SortedSet<Member> one, SortedSet<Member> other) {
        return Stream.of(List.of(one, other), List.of(other, one))
                .anyMatch(sides -> judgement.first().stream().anyMatch(sides.get(0)::contains)
                        && judgement.second().stream().anyMatch(sides.get(1)::contains));
    }

    private static SortedSet<Member> appearances(String name, World world, Graphs stored) {
        SortedSet<Member> found = world.appearances(name, stored);
        if (found.isEmpty()) {
            throw new ProblemException(
                    NOT_FOUND,
                    "",
                    "no person and no meeting '%s'; name it by its IRI, by what stands in it after the base"
                                    .formatted(name)
                            + " (person/ida-moro), or by ARTICLE#NAME");
        }
        return found;
    }
}
