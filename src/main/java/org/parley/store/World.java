package org.parley.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.parley.authority.Authority;
import org.parley.authority.GivenNames;
import org.parley.model.Slug;
import org.parley.rdf.ArticleGraph;
import org.parley.rdf.JudgementGraph;
import org.parley.rdf.Profiles;
import org.parley.rdf.Renaming;
import org.parley.rdf.Renaming.Called;
import org.parley.rdf.Resemblances;
import org.parley.resolve.Census;
import org.parley.resolve.Identities;
import org.parley.resolve.Identities.Doubt;
import org.parley.resolve.Identities.Name;
import org.parley.resolve.Judgement;
import org.parley.resolve.Known;
import org.parley.resolve.MeetingProfile;
import org.parley.resolve.Meetings;
import org.parley.resolve.Member;
import org.parley.resolve.People;
import org.parley.resolve.PersonProfile;
import org.parley.resolve.TalksOfArticles;
import org.parley.resolve.TalksProfile;
import org.parley.resolve.UndatedMeetings;
import org.parley.store.Digest.Signed;

/**
 * Who is who in all the articles of a store. It works out which graphs change when an article comes or goes or somebody
 * judges, so that the store says at any time what it would say if all its articles had come at once. It reads the store
 * once and is used by one thread at a time; a change that it has worked out must be made.
 */
final class World {
    private final Census<PersonProfile> people;
    private final Census<MeetingProfile> meetings;
    private final Census<TalksProfile> talks;
    private final UndatedMeetings undated;
    private final Map<Member, Called> called = new HashMap<>();
    private final SortedSet<Doubt> doubts = new TreeSet<>();
    private final CopyLinks copies;
    private final String authority;
    /** Articles that nothing is noted of. */
    private final List<Node> unnoted = new ArrayList<>();

    private World(Authority authority, CopyLinks copies) {
        this.authority = authority.version() + " " + Digest.FORM;
        this.copies = copies;
        people = new Census<>(new People(authority, GivenNames.load()));
        meetings = new Census<>(new Meetings(authority));
        talks = new Census<>(new TalksOfArticles(authority));
        undated = new UndatedMeetings(authority);
    }

    /** As the store is now. */
    static World of(Graphs stored) {
        World world = new World(Authority.load().with(stored.authority()), new CopyLinks());
        Ledger ledger = new Ledger(stored.data());
        stored.articles()
                .forEach(graph -> ledger.digest(graph)
                        .flatMap(written -> Digest.read(graph.getURI(), written))
                        .ifPresentOrElse(digest -> world.put(graph.getURI(), digest), () -> world.unnoted.add(graph)));
        if (!world.unnoted.isEmpty()) {
            Map<Node, ArticleGraph> excerpts = stored.excerpts();
            world.unnoted.forEach(graph -> world.put(graph.getURI(), gathered(graph, excerpts.get(graph), stored)));
        }
        stored.base().ifPresent(base -> {
            world.copies.know(base, stored);
            world.judge(JudgementGraph.read(stored.model(JudgementGraph.graph(base)))
                    .values());
            world.doubts.addAll(Resemblances.read(stored.model(Resemblances.graph(base))));
        });
        world.people.forget();
        world.meetings.forget();
        world.talks.forget();
        world.undated.forget();
        return world;
    }

    /** The version of the authority data, and of what is noted of articles, by which it says who is who. */
    String authority() {
        return authority;
    }

    /** What the article's graph tells, where nothing is noted of it. */
    static Digest gathered(Node graph, ArticleGraph excerpt, Graphs stored) {
        Map<String, Called> names = Renaming.names(excerpt);
        Profiles profiles = Profiles.of(stored.kept(graph).orElse(excerpt));
        Map<Member, Called> called = new HashMap<>();
        Stream.of(profiles.people(), profiles.meetings(), profiles.talks())
                .forEach(kind -> kind.forEach((member, known) -> called.put(
                        member, names.getOrDefault(member.local(), new Called(known.iri(), known.label())))));
        return digest(profiles, CopyLinks.signed(graph, stored.data().getGraph(graph)), called);
    }

    private static Digest digest(Profiles profiles, Optional<Signed> copy, Map<Member, Called> called) {
        return new Digest(
                told(profiles.people()), told(profiles.meetings()), told(profiles.talks()), copy, called, Map.of());
    }

    private void put(String article, Digest digest) {
        people.put(article, digest.people());
        meetings.put(article, digest.meetings());
        talks.put(article, digest.talks());
        undated.put(article, digest.meetings(), digest.talks());
        copies.put(article, digest.copy());
        called.putAll(digest.called());
        undated.know(called(digest.meetings().keySet()), named(digest.own()));
    }

    /** Whether all that has to be known of the articles was noted. */
    boolean isNoted() {
        return unnoted.isEmpty();
    }

    private Map<Member, Name> called(Collection<Member> members) {
        Map<Member, Name> names = new HashMap<>();
        members.stream()
                .filter(called::containsKey)
                .forEach(member -> names.put(member, new Name(called.get(member).iri(), "")));
        return names;
    }

    private static Map<Member, Name> named(Map<Member, String> iris) {
        Map<Member, Name> names = new HashMap<>();
        iris.forEach((member, iri) -> names.put(member, new Name(iri, "")));
        return names;
    }

    /** To be asked for once: what is to be noted so that a store is read sooner the next time. */
    List<GraphEdit> note(Graphs any) {
        List<GraphEdit> notes = unnoted.stream()
                .map(graph -> GraphEdit.note(graph, digest(graph.getURI())))
                .toList();
        unnoted.clear();
        return notes;
    }

    /** As it is now. */
    private Digest digest(String article) {
        Map<Member, Called> names = new HashMap<>();
        Map<Member, String> own = new HashMap<>();
        members(article).forEach(member -> {
            names.put(member, called.get(member));
            undated.own(member).ifPresent(name -> own.put(member, name.id()));
        });
        return new Digest(
                people.told(article), meetings.told(article), talks.told(article), copies.signed(article), names, own);
    }

    private static <P> SortedMap<Member, P> told(SortedMap<Member, Known<P>> members) {
        SortedMap<Member, P> told = new TreeMap<>();
        members.forEach((member, known) -> told.put(member, known.profile()));
        return told;
    }

    private void judge(Collection<Judgement> judgements) {
        people.judge(judgements);
        meetings.judge(judgements);
        talks.judge(judgements);
        undated.judge(judgements);
    }

    /**
     * What is to be done when these articles come, each in place of what it said before, and those go.
     *
     * @param arriving as read, without regard to other articles
     */
    List<GraphEdit> change(List<ArticleGraph> arriving, Collection<Node> leaving, Graphs stored) {
        Map<String, ArticleGraph> locals = new TreeMap<>();
        Set<String> former = new HashSet<>();
        for (ArticleGraph graph : arriving) {
            former.addAll(forget(graph.iri()));
            ArticleGraph local = new Revisions(stored).noted(Renaming.undo(graph));
            locals.put(graph.iri(), local);
            put(
                    graph.iri(),
                    digest(
                            Profiles.of(local),
                            CopyLinks.signed(
                                    NodeFactory.createURI(graph.iri()),
                                    local.model().getGraph()),
                            Map.of()));
        }
        for (Node graph : leaving) {
            former.addAll(forget(graph.getURI()));
            people.remove(graph.getURI());
            meetings.remove(graph.getURI());
            talks.remove(graph.getURI());
            undated.remove(graph.getURI());
            copies.remove(graph.getURI());
        }
        List<GraphEdit> edits = new ArrayList<>(settle(locals, former, stored));
        leaving.forEach(graph -> edits.add(GraphEdit.removal(graph, stored.quads(graph))));
        return edits;
    }

    /** What is to be done when these are the judgements, in place of all former ones. */
    List<GraphEdit> judge(String base, Collection<Judgement> judgements, Graphs stored) {
        judge(judgements);
        Node graph = NodeFactory.createURI(JudgementGraph.graph(base));
        List<GraphEdit> edits = new ArrayList<>(settle(Map.of(), Set.of(), stored));
        edits.add(GraphEdit.of(
                graph,
                stored.quads(graph),
                Graphs.quads(graph, JudgementGraph.model(base, judgements)),
                Optional.empty()));
        return edits;
    }

    /** All that {@code iri} names, or that the article of this source, after a #, calls by this name. */
    SortedSet<Member> appearances(String name, Graphs stored) {
        int mark = name.lastIndexOf('#');
        String source = name.substring(0, Math.max(mark, 0));
        String path = stored.base().orElse("") + name;
        SortedSet<Member> found = new TreeSet<>();
        called.forEach((member, now) -> {
            boolean meant = mark < 0
                    ? now.iri().equals(name) || now.iri().equals(path)
                    : member.local().endsWith("/" + Slug.of(name.substring(mark + 1)))
                            && stored.isSource(member.article(), source);
            if (meant) {
                found.add(member);
            }
        });
        return found;
    }

    String name(Member member) {
        return called.get(member).iri();
    }

    /** What is to be done so that nothing rests on former decisions of rules that have changed since. */
    List<GraphEdit> reconsider(Graphs stored) {
        people.reconsider();
        meetings.reconsider();
        talks.reconsider();
        undated.reconsider();
        copies.reconsider();
        Set<String> all = new HashSet<>();
        called.values().forEach(name -> all.add(name.iri()));
        return settle(Map.of(), all, stored);
    }

    /** The names that the members of the article had. */
    private Set<String> forget(String article) {
        Set<String> names = new HashSet<>();
        members(article).forEach(member -> names.add(called.remove(member).iri()));
        return names;
    }

    private List<Member> members(String article) {
        return Stream.of(people.members(article), meetings.members(article), talks.members(article))
                .flatMap(Collection::stream)
                .toList();
    }

    private List<GraphEdit> settle(Map<String, ArticleGraph> locals, Set<String> former, Graphs stored) {
        Identities who = people.settle();
        Map<Member, Name> dated = new HashMap<>();
        meetings.settle()
                .names()
                .forEach((member, name) -> dated.put(
                        member, new Name(Called.of(name, member.article()).iri(), "")));
        Map<Member, Name> others = new HashMap<>(talks.settle().names());
        Set<String> touched = new HashSet<>(former);
        Set<String> changed = new TreeSet<>(locals.keySet());
        others.forEach((member, name) -> {
            if (undated.own(member).filter(own -> !own.equals(name)).isPresent()) {
                changed.add(member.article());
            }
        });
        Identities which = undated.settle(dated, others);
        Map<Member, Name> names = new HashMap<>(who.names());
        // An undated meeting that nothing has touched is called what it was.
        others.keySet().removeIf(member -> undated.own(member).isPresent());
        Stream.of(dated, others, which.names()).forEach(names::putAll);
        names.forEach((member, name) -> {
            Called now = Called.of(name, member.article());
            Called before = called.put(member, now);
            if (!now.equals(before)) {
                changed.add(member.article());
            }
            if (before != null) {
                touched.add(before.iri());
            }
        });
        List<GraphEdit> edits = new ArrayList<>();
        changed.forEach(article -> edits.add(edit(article, Optional.ofNullable(locals.get(article)), stored)));
        Optional<String> base =
                stored.base().or(() -> locals.values().stream().findFirst().map(ArticleGraph::base));
        List<Doubt> doubts = Stream.of(who.doubts(), which.doubts())
                .flatMap(Collection::stream)
                .toList();
        resemble(doubts, touched, base).ifPresent(edits::add);
        base.flatMap(copies::settle).ifPresent(edits::add);
        return edits;
    }

    private GraphEdit edit(String article, Optional<ArticleGraph> arriving, Graphs stored) {
        Node graph = NodeFactory.createURI(article);
        ArticleGraph local =
                arriving.or(() -> stored.kept(graph)).orElseGet(() -> Renaming.undo(stored.article(graph)));
        Map<String, Called> names = new HashMap<>();
        members(article).forEach(member -> names.put(member.local(), called.get(member)));
        Model renamed = Renaming.apply(local, names).model();
        GraphEdit edit = GraphEdit.of(
                graph, stored.quads(graph), Graphs.quads(graph, renamed), arriving.map(ArticleGraph::hash));
        // Where somebody judged two of one article to be one, the graph no longer tells which was which.
        boolean merges = Set.copyOf(names.values()).size() < names.size();
        return (merges ? edit.keeping(local.model()) : edit).digested(digest(article));
    }

    /** Doubts are about two of whom the same change has looked at both. */
    private Optional<GraphEdit> resemble(Collection<Doubt> found, Set<String> touched, Optional<String> base) {
        List<Doubt> former = doubts.stream()
                .filter(doubt -> touched.contains(doubt.one()) || touched.contains(doubt.other()))
                .toList();
        if (former.isEmpty() && found.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        List<Doubt> now = found.stream()
                .map(doubt ->
                        Doubt.between(iri(base.get(), doubt.one()), iri(base.get(), doubt.other()), doubt.reason()))
                .sorted(Comparator.naturalOrder())
                .toList();
        // Most doubts stay as they are: only the others are written.
        Set<Doubt> gone = new TreeSet<>(former);
        now.forEach(gone::remove);
        Set<Doubt> fresh = new TreeSet<>(now);
        former.forEach(fresh::remove);
        doubts.removeAll(gone);
        doubts.addAll(fresh);
        Node graph = NodeFactory.createURI(Resemblances.graph(base.get()));
        return Optional.of(GraphEdit.of(
                graph,
                Graphs.quads(graph, Resemblances.model(base.get(), gone)),
                Graphs.quads(graph, Resemblances.model(base.get(), fresh)),
                Optional.empty()));
    }

    private static String iri(String base, String id) {
        return Called.of(new Identities.Name(id, ""), base).iri();
    }
}
