package org.parley.serve.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.store.ArticleSummary;

/**
 * What all articles tell together: facts that several report are one, things have one name each, and people stand for
 * whom most articles say.
 *
 * @param articles the latest first
 * @param stands all positions
 * @param happenings all talks and meetings
 */
public record Panorama(List<ArticleSummary> articles, Stands stands, Happenings happenings) {
    private static final Comparator<ArticleSummary> LATEST_FIRST = Comparator.comparing(
                    (ArticleSummary article) -> article.date().orElse(""))
            .reversed()
            .thenComparing(ArticleSummary::source)
            .thenComparing(ArticleSummary::graph);

    public static Panorama of(Collection<Digest> digests) {
        return new Merging(digests).panorama();
    }

    private static final class Merging {
        private final Collection<Digest> digests;
        private final Tally<String> names = new Tally<>();
        private final Tally<String> loyalties = new Tally<>();
        private final Map<String, Thing> parties = new HashMap<>();
        private final Map<Thing, Thing> named = new HashMap<>();

        Merging(Collection<Digest> digests) {
            this.digests = digests;
            digests.forEach(digest -> {
                digest.stands()
                        .forEach(stand -> Stream.concat(Stream.of(stand.holder()), stand.issue().stream())
                                .forEach(this::count));
                digest.happenings().forEach(this::count);
                digest.loyalties().forEach(loyalty -> {
                    count(loyalty.party());
                    loyalties.add(loyalty.actor(), loyalty.party().iri());
                    parties.put(loyalty.party().iri(), loyalty.party());
                });
            });
        }

        private void count(Happening happening) {
            Stream.of(
                            Stream.of(happening.event()),
                            happening.talks().stream(),
                            happening.place().stream(),
                            happening.within().stream(),
                            happening.presences().stream().flatMap(it -> Stream.of(it.actor(), it.party())))
                    .flatMap(things -> things)
                    .forEach(this::count);
        }

        private void count(Thing thing) {
            names.add(thing.iri(), thing.label());
        }

        private Thing name(Thing thing) {
            return named.computeIfAbsent(
                    thing, it -> new Thing(it.iri(), names.most(it.iri()).orElse(it.label()), it.path()));
        }

        private Thing party(Thing actor) {
            return name(loyalties.most(actor.iri()).map(parties::get).orElse(actor));
        }

        Panorama panorama() {
            Map<String, List<Stand>> stands = digests.stream()
                    .flatMap(digest -> digest.stands().stream())
                    .collect(Collectors.groupingBy(stand -> stand.position().iri()));
            Map<String, List<Happening>> happenings = digests.stream()
                    .flatMap(digest -> digest.happenings().stream())
                    .collect(Collectors.groupingBy(
                            happening -> happening.event().iri(), LinkedHashMap::new, Collectors.toList()));
            List<Happening> events = happenings.values().stream()
                    .map(this::event)
                    .sorted(Happening.LATEST_FIRST)
                    .toList();
            List<Stand> positions = stands.values().stream()
                    .map(this::position)
                    .sorted(Stand.LATEST_FIRST)
                    .toList();
            Set<String> used =
                    positions.stream().flatMap(stand -> stand.talks().stream()).collect(Collectors.toSet());
            List<Thing> talks = events.stream()
                    .map(Happening::event)
                    .filter(event -> used.contains(event.iri()))
                    .sorted(Thing.BY_NAME)
                    .toList();
            List<ArticleSummary> articles =
                    digests.stream().map(Digest::article).sorted(LATEST_FIRST).toList();
            return new Panorama(articles, new Stands(positions, talks), new Happenings(events));
        }

        /** The latest report, with the talks of all. */
        private Stand position(List<Stand> reports) {
            Stand latest = reports.stream().min(Stand.LATEST_FIRST).orElseThrow();
            return latest.with(
                    name(latest.holder()),
                    party(latest.holder()),
                    latest.issue().map(this::name),
                    reports.stream()
                            .flatMap(report -> report.talks().stream())
                            .collect(Collectors.toUnmodifiableSet()));
        }

        /** The report that names most who were there, completed from the others. */
        private Happening event(List<Happening> reports) {
            List<Happening> fullest = reports.stream()
                    .sorted(Comparator.comparing(
                                    (Happening it) -> -it.presences().size())
                            .thenComparing(it -> it.date().length(), Comparator.reverseOrder()))
                    .toList();
            Happening first = fullest.get(0);
            return new Happening(
                    name(first.event()),
                    fullest.stream()
                            .map(Happening::date)
                            .filter(date -> !date.isEmpty())
                            .findFirst()
                            .orElse(""),
                    // What one article still plans, another has seen.
                    fullest.stream().anyMatch(it -> it.status().equals("held")) ? "held" : first.status(),
                    first(fullest.stream().flatMap(it -> it.talks().stream())),
                    first(fullest.stream().flatMap(it -> it.place().stream())),
                    fullest.stream()
                            .flatMap(it -> it.within().stream())
                            .map(this::name)
                            .distinct()
                            .toList(),
                    fullest.stream()
                            .flatMap(it -> it.presences().stream())
                            .map(this::presence)
                            .collect(Collectors.toCollection(HashSet::new))
                            .stream()
                            .sorted(Comparator.comparing(Happening.Presence::actor, Thing.BY_NAME)
                                    .thenComparing(it -> it.principals().toString()))
                            .toList());
        }

        private Optional<Thing> first(Stream<Thing> things) {
            return things.findFirst().map(this::name);
        }

        private Happening.Presence presence(Happening.Presence presence) {
            return new Happening.Presence(
                    name(presence.actor()),
                    presence.principals().isEmpty() ? party(presence.actor()) : name(presence.party()),
                    presence.principals());
        }
    }
}
