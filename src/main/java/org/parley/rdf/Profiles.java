package org.parley.rdf;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.model.EventStatus;
import org.parley.model.Role;
import org.parley.model.Slug;
import org.parley.resolve.Known;
import org.parley.resolve.MeetingProfile;
import org.parley.resolve.Member;
import org.parley.resolve.PersonProfile;
import org.parley.resolve.TalksProfile;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Concepts;
import org.parley.vocab.Parley;

/**
 * The people and meetings of one article's graph, renamed or not, with what tells who and which they are.
 *
 * @param people without those that the authority data knows
 * @param meetings those of a certain day
 * @param talks all other meetings, and the talks that meetings are part of
 */
public record Profiles(
        SortedMap<Member, Known<PersonProfile>> people,
        SortedMap<Member, Known<MeetingProfile>> meetings,
        SortedMap<Member, Known<TalksProfile>> talks) {
    /** A graph that holds its triples with these properties alone has the same profiles. */
    public static final Set<Node> PROPERTIES = Stream.of(
                    RDF.type,
                    RDFS.label,
                    SKOS.altLabel,
                    Parley.localIri,
                    Parley.localLabel,
                    Parley.person,
                    Parley.office,
                    Parley.of,
                    Parley.actor,
                    Parley.speaker,
                    Parley.onBehalfOf,
                    Parley.event,
                    Parley.role,
                    Parley.date,
                    Parley.begins,
                    Parley.ends,
                    Parley.place,
                    Parley.partOf,
                    Parley.eventStatus,
                    Borrowed.datePublished)
            .map(Property::asNode)
            .collect(Collectors.toUnmodifiableSet());

    private static final int LENGTH_OF_DAY = "2025-05-16".length();
    private static final Set<Role> AWAY = Set.of(Role.ABSENT, Role.INVITED);

    public static Profiles of(ArticleGraph graph) {
        Reading reading = new Reading(graph.iri(), graph.model());
        SortedMap<Member, Known<PersonProfile>> people = new TreeMap<>();
        SortedMap<Member, Known<MeetingProfile>> meetings = new TreeMap<>();
        graph.model()
                .listSubjectsWithProperty(RDF.type, Parley.Person)
                .forEach(person -> people.put(reading.member(person), reading.person(person)));
        graph.model()
                .listSubjectsWithProperty(RDF.type, Parley.Meeting)
                .forEach(meeting ->
                        reading.meeting(meeting).ifPresent(known -> meetings.put(reading.member(meeting), known)));
        SortedMap<Member, Known<TalksProfile>> talks = new TreeMap<>();
        graph.model()
                .listSubjectsWithProperty(RDF.type, Parley.Talks)
                .filterDrop(event -> meetings.containsKey(reading.member(event)))
                .forEach(event -> talks.put(reading.member(event), reading.talks(event)));
        return new Profiles(people, meetings, talks);
    }

    private record Reading(String article, Model model) {
        Member member(Resource node) {
            return new Member(article, value(node, Parley.localIri).orElse(node.getURI()));
        }

        Known<PersonProfile> person(Resource person) {
            String label = value(person, RDFS.label).orElseThrow();
            String name = value(person, Parley.localLabel).orElse(label);
            TreeSet<String> aliases = new TreeSet<>(person.listProperties(SKOS.altLabel)
                    .mapWith(Statement::getString)
                    .toList());
            aliases.remove(name);
            TreeSet<String> titles = new TreeSet<>();
            for (Resource office : offices(person)) {
                value(office, RDFS.label).map(Slug::of).ifPresent(titles::add);
            }
            return new Known<>(person.getURI(), label, new PersonProfile(name, aliases, titles, affiliations(person)));
        }

        private List<Resource> offices(Resource person) {
            return subjects(Parley.person, person)
                    .flatMap(holding -> objects(holding, Parley.office))
                    .toList();
        }

        /** Never people: they have names that change. */
        private SortedSet<String> affiliations(Resource person) {
            return Stream.of(
                            offices(person).stream().flatMap(office -> objects(office, Parley.of)),
                            Stream.of(Parley.actor, Parley.speaker)
                                    .flatMap(property -> subjects(property, person))
                                    .flatMap(fact -> objects(fact, Parley.onBehalfOf)))
                    .flatMap(whose -> whose)
                    .filter(whose -> !isPerson(whose))
                    .map(this::id)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        Optional<Known<MeetingProfile>> meeting(Resource meeting) {
            Optional<LocalDate> begin = day(meeting, Parley.begins).or(() -> day(meeting, Parley.date));
            return begin.map(first -> {
                LocalDate last = day(meeting, Parley.ends)
                        .filter(end -> !end.isBefore(first))
                        .orElse(first);
                Optional<String> place =
                        objects(meeting, Parley.place).map(this::id).sorted().findFirst();
                Collection<Resource> present = present(meeting);
                SortedSet<String> actors = actors(present).collect(Collectors.toCollection(TreeSet::new));
                SortedSet<String> people = present.stream()
                        .filter(this::isPerson)
                        .map(person -> value(person, Parley.localLabel)
                                .or(() -> value(person, RDFS.label))
                                .orElseThrow())
                        .collect(Collectors.toCollection(TreeSet::new));
                return new Known<>(meeting.getURI(), "", new MeetingProfile(first, last, place, actors, people));
            });
        }

        Known<TalksProfile> talks(Resource event) {
            List<Resource> sittings = Stream.concat(Stream.of(event), subjects(Parley.partOf, event))
                    .toList();
            return new Known<>(
                    event.getURI(),
                    "",
                    new TalksProfile(
                            event.hasProperty(RDF.type, Parley.Meeting),
                            value(event, RDFS.label).orElse(""),
                            Stream.of(EventStatus.values())
                                    .filter(status -> event.hasProperty(Parley.eventStatus, Concepts.of(status)))
                                    .findFirst(),
                            Stream.of(Parley.begins, Parley.date)
                                    .flatMap(property -> objects(event, property))
                                    .flatMap(moment -> value(moment, RDFS.label).stream())
                                    .findFirst(),
                            model
                                    .listObjectsOfProperty(model.createResource(article), Borrowed.datePublished)
                                    .mapWith(date -> LocalDate.parse(
                                            date.asLiteral().getLexicalForm().substring(0, LENGTH_OF_DAY)))
                                    .toList()
                                    .stream()
                                    .findFirst(),
                            sittings.stream()
                                    .flatMap(sitting -> objects(sitting, Parley.place))
                                    .map(this::id)
                                    .distinct()
                                    .sorted()
                                    .findFirst(),
                            sittings.stream()
                                    .flatMap(sitting -> actors(present(sitting)))
                                    .collect(Collectors.toCollection(TreeSet::new))));
        }

        private Stream<String> actors(Collection<Resource> present) {
            return present.stream()
                    .flatMap(actor -> isPerson(actor) ? affiliations(actor).stream() : Stream.of(id(actor)));
        }

        private Collection<Resource> present(Resource meeting) {
            Set<Resource> present = new HashSet<>();
            subjects(Parley.event, meeting)
                    .filter(participation ->
                            AWAY.stream().noneMatch(role -> participation.hasProperty(Parley.role, Concepts.of(role))))
                    .flatMap(participation -> Stream.concat(
                            objects(participation, Parley.actor), objects(participation, Parley.onBehalfOf)))
                    .forEach(present::add);
            return present;
        }

        /** The label of a moment is as precise as the moment. */
        private Optional<LocalDate> day(Resource meeting, Property property) {
            return objects(meeting, property)
                    .flatMap(moment -> value(moment, RDFS.label).stream())
                    .filter(iso -> iso.length() >= LENGTH_OF_DAY)
                    .map(iso -> LocalDate.parse(iso.substring(0, LENGTH_OF_DAY)))
                    .sorted()
                    .findFirst();
        }

        private boolean isPerson(Resource actor) {
            return actor.hasProperty(RDF.type, Parley.Person);
        }

        private String id(Resource node) {
            String base = Iris.base(article);
            return node.getURI().startsWith(base) ? node.getURI().substring(base.length()) : node.getURI();
        }

        private Stream<Resource> subjects(Property property, Resource object) {
            return model.listSubjectsWithProperty(property, object).toList().stream();
        }

        private static Stream<Resource> objects(Resource subject, Property property) {
            return subject.listProperties(property).mapWith(Statement::getResource).toList().stream();
        }

        private static Optional<String> value(Resource subject, Property property) {
            return subject.listProperties(property).mapWith(Statement::getString).toList().stream()
                    .sorted()
                    .findFirst();
        }
    }
}
