package org.parley.rdf;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Concepts;
import org.parley.vocab.Ontology;
import org.parley.vocab.Parley;

/** Reads authority data that somebody wrote as RDF, in the shape of what is shipped, and says what is wrong with it. */
public final class AuthorityReader {
    private static final int SHOWN = 3;
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private final String base;

    /** @param base IRI under which all individuals stand, with its last slash */
    public AuthorityReader(String base) {
        this.base = base;
    }

    /** The name of the graph that the file goes to; the same for the same name of a file. */
    public String graph(String file) {
        return base + AuthorityMapper.GRAPH + "/" + Iris.slug(file);
    }

    /**
     * A file in Turtle or N-Triples. IRIs may be relative to the base: {@code <state/ukraine>}. Of an entry that is known
     * the file need only say what is new.
     *
     * @param known what the file may refer to and add to
     * @throws ProblemException NOT_FOUND, or MALFORMED with line or node and what to do
     */
    public AuthorityGraph read(Path file, Authority known) {
        String name = file.getFileName().toString();
        Model model = parse(file);
        moveHeader(model, graph(name), name);
        List<Resource> entries = model.listSubjects()
                .filterDrop(model.createResource(graph(name))::equals)
                .filterKeep(subject -> subject.listProperties()
                        .filterKeep(it -> !it.getPredicate().getNameSpace().equals(DCTerms.getURI()))
                        .hasNext())
                .toList();
        entries.sort(Comparator.comparing(Resource::toString));
        if (entries.isEmpty()) {
            throw malformed(file, "holds no entry; write one as <group/NAME> rdfs:label \"NAME\" ; parley:kind …");
        }
        entries.forEach(entry -> complete(file, entry, known));
        check(file, entries, known);
        return new AuthorityGraph(graph(name), Hash.of(model), model);
    }

    /** The entries of a graph that has been read, in the order of their IRIs. */
    public List<AuthorityEntry> entries(Model graph) {
        return graph.listSubjectsWithProperty(Parley.kind).toList().stream()
                .sorted(Comparator.comparing(Resource::getURI))
                .map(this::entry)
                .toList();
    }

    private AuthorityEntry entry(Resource node) {
        List<String> links = values(node, Borrowed.sameAs);
        return new AuthorityEntry(
                links.stream()
                        .filter(link -> link.startsWith(base))
                        .findFirst()
                        .map(this::id)
                        .orElseGet(() -> id(node.getURI())),
                kind(node).orElseThrow(),
                node.getRequiredProperty(RDFS.label).getString(),
                values(node, SKOS.altLabel),
                values(node, Parley.adjective),
                values(node, Parley.demonym),
                Stream.concat(values(node, Parley.within).stream(), values(node, Parley.belongsTo).stream())
                        .findFirst()
                        .map(this::id),
                values(node, Parley.seatOf).stream().findFirst().map(this::id),
                links.stream()
                        .filter(link -> link.startsWith(WIKIDATA))
                        .findFirst()
                        .map(URI::create),
                values(node, Parley.countryCode).stream().findFirst());
    }

    private String id(String iri) {
        return iri.substring(base.length());
    }

    private static Optional<Kind> kind(Resource node) {
        return Stream.of(Kind.values())
                .filter(kind -> node.hasProperty(Parley.kind, Concepts.of(kind)))
                .findFirst();
    }

    private static List<String> values(Resource node, Property property) {
        return node
                .listProperties(property)
                .mapWith(it -> it.getObject().isLiteral()
                        ? it.getString()
                        : it.getResource().getURI())
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    private Model parse(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(Problem.NOT_FOUND, file.toString(), "is no file; check the path");
        }
        Lang lang = RDFLanguages.filenameToLang(file.toString(), Lang.TURTLE);
        if (!lang.equals(Lang.TURTLE) && !lang.equals(Lang.NTRIPLES)) {
            throw malformed(file, "is " + lang.getName() + "; save it as Turtle (.ttl) or N-Triples (.nt)");
        }
        Model model = ModelFactory.createDefaultModel();
        try {
            RDFParser.source(file)
                    .lang(lang)
                    .base(base)
                    .errorHandler(new Strict(file))
                    .parse(model);
        } catch (RiotException e) {
            throw new ProblemException(
                    Problem.MALFORMED, file.toString(), "cannot be read (" + e.getMessage() + "); mend it there", e);
        }
        return model;
    }

    /** What the file says of itself, as {@code <>}, is said of its graph. */
    private void moveHeader(Model model, String graph, String name) {
        Resource header = model.createResource(graph);
        model.listStatements(model.createResource(base), null, (RDFNode) null)
                .toList()
                .forEach(it -> header.addProperty(it.getPredicate(), it.getObject()));
        model.removeAll(model.createResource(base), null, null);
        Draft draft = new Draft(model, new Iris(base));
        draft.addTypes(header, List.of(Borrowed.PROV_ENTITY));
        if (!header.hasProperty(DCTerms.title)) {
            header.addProperty(DCTerms.title, name);
        }
    }

    /** Adds what need not be written: the classes, and of a known entry its name and kind. */
    private void complete(Path file, Resource entry, Authority known) {
        if (entry.isAnon() || !entry.getURI().startsWith(base)) {
            throw malformed(
                    file,
                    (entry.isAnon() ? "an entry has no IRI" : "<" + entry.getURI() + "> is not under " + base)
                            + "; write it as <group/NAME>, <city/NAME> or the like");
        }
        String id = id(entry.getURI());
        Set<String> folders = new TreeSet<>(Set.of("organisation", "place"));
        known.entries()
                .forEach(other -> folders.add(other.id().substring(0, other.id().indexOf('/'))));
        if (!id.matches("[a-z]+/[A-Za-z0-9._-]+") || !folders.contains(id.substring(0, id.indexOf('/')))) {
            throw malformed(
                    file,
                    "<%s> is no name of an entry; write it as one of %s and a slash and letters, digits and hyphens"
                            .formatted(id, String.join(", ", folders)));
        }
        known.byId(id).ifPresent(other -> extend(file, entry, other));
        kind(entry).ifPresent(kind -> {
            Draft draft = new Draft(entry.getModel(), new Iris(base));
            draft.addTypes(entry, Entities.types(kind));
            draft.addConcept(entry, Parley.kind, kind);
        });
    }

    private void extend(Path file, Resource entry, AuthorityEntry known) {
        if (!entry.hasProperty(Parley.kind)) {
            entry.addProperty(Parley.kind, Concepts.of(known.kind()));
        }
        if (!entry.hasProperty(RDFS.label)) {
            entry.addProperty(RDFS.label, known.name());
        }
        if (!entry.hasProperty(Parley.kind, Concepts.of(known.kind()))) {
            throw malformed(
                    file,
                    "<%s> is known with the kind '%s'; leave the kind out, or give your entry another IRI"
                            .formatted(known.id(), Concepts.label(known.kind())));
        }
        if (!entry.hasProperty(RDFS.label, known.name())) {
            throw malformed(
                    file,
                    "<%s> is known as \"%s\"; write another name as skos:altLabel".formatted(known.id(), known.name()));
        }
    }

    private void check(Path file, List<Resource> entries, Authority known) {
        Model all = new AuthorityMapper(base, "").map(known).model();
        List<String> own = new ArrayList<>();
        for (Resource entry : entries) {
            all.removeAll(entry.inModel(all), null, null);
            own.add(entry.getURI());
        }
        all.add(entries.get(0).getModel());
        List<String> broken =
                ShaclValidator.get()
                        .validate(Shapes.parse(Ontology.authorityShapes()), all.getGraph())
                        .getEntries()
                        .stream()
                        .filter(found -> found.focusNode().isURI()
                                && own.contains(found.focusNode().getURI()))
                        .map(this::told)
                        .distinct()
                        .sorted()
                        .toList();
        if (!broken.isEmpty()) {
            int more = broken.size() - SHOWN;
            throw malformed(
                    file,
                    String.join("; ", broken.subList(0, Math.min(SHOWN, broken.size())))
                            + (more > 0 ? "; and %d more like that".formatted(more) : ""));
        }
    }

    private String told(ReportEntry found) {
        boolean closed = found.message().startsWith("is no property");
        String property = closed && found.resultPath() != null ? "<" + found.resultPath() + "> " : "";
        return "<" + id(found.focusNode().getURI()) + ">: " + property + found.message();
    }

    private static ProblemException malformed(Path file, String message) {
        return new ProblemException(Problem.MALFORMED, file.toString(), message);
    }

    /** A bad IRI is only a warning to the parser, but could not be stored. */
    private record Strict(Path file) implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            error(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            throw new ProblemException(
                    Problem.MALFORMED, file + ":" + line + ":" + column, message + "; mend it there");
        }

        @Override
        public void fatal(String message, long line, long column) {
            error(message, line, column);
        }
    }
}
