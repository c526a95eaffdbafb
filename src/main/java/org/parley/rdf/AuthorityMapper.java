package org.parley.rdf;

import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.authority.AuthoritySource;
import org.parley.model.Kind;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** Writes the authority data that is shipped as one graph, with where it comes from. */
public final class AuthorityMapper {
    /** What follows the base in the name of the graph of what is shipped. */
    /** What the name of the graph ends with; what users add is in graphs below it. */
    public static final String GRAPH = "graph/authority";

    private static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

    private final Iris iris;
    private final String version;

    /**
     * @param base IRI under which all individuals stand, with its last slash
     * @param version of the software: another one may map otherwise
     */
    public AuthorityMapper(String base, String version) {
        this.iris = new Iris(base);
        this.version = version;
    }

    /** The name of the graph. */
    public String iri() {
        return iris.entity(GRAPH);
    }

    /** Of all that the graph is made from, so that it can be asked before the graph is made. */
    public String hash(Authority authority) {
        return "sha256:" + Iris.sha256(String.join("\u001f", iri(), version, authority.version()));
    }

    /** Without the towns: an article that names one says all that is known of it. */
    public AuthorityGraph map(Authority authority) {
        Draft draft = new Draft(iris);
        describe(draft.node(iri(), Borrowed.PROV_ENTITY));
        authority.entries().forEach(entry -> write(draft, entry));
        return new AuthorityGraph(iri(), hash(authority), draft.model());
    }

    private static void describe(Resource graph) {
        Model model = graph.getModel();
        graph.addProperty(DCTerms.title, "Parley: authority data", "en")
                .addProperty(
                        DCTerms.description,
                        "States, capitals, organisations, armed groups and others that are known by name, whether an"
                                + " article names them or not. Nothing here is evidence of anything.",
                        "en")
                .addProperty(DCTerms.creator, "The Parley authors")
                .addProperty(DCTerms.license, model.createResource(LICENCE));
        for (AuthoritySource source : Authority.sources()) {
            Resource from = model.createResource(source.iri().toString())
                    .addProperty(DCTerms.title, source.title())
                    .addProperty(
                            DCTerms.license,
                            model.createResource(source.licence().toString()))
                    .addProperty(DCTerms.rights, source.rights());
            graph.addProperty(DCTerms.source, from);
        }
    }

    private void write(Draft draft, AuthorityEntry entry) {
        Model model = draft.model();
        Resource node = model.createResource(iris.entity(entry.id())).addProperty(RDFS.label, entry.name());
        draft.addTypes(node, Entities.types(entry.kind()));
        draft.addConcept(node, Parley.kind, entry.kind());
        entry.aliases().forEach(alias -> node.addProperty(SKOS.altLabel, alias));
        entry.adjectives().forEach(adjective -> node.addProperty(Parley.adjective, adjective));
        entry.people().forEach(people -> node.addProperty(Parley.demonym, people));
        boolean place = entry.kind().category() == Kind.Category.PLACE;
        link(node, place ? Parley.within : Parley.belongsTo, entry.within());
        link(node, Parley.seatOf, entry.seatOf());
        entry.code().ifPresent(code -> node.addProperty(Parley.countryCode, code));
        entry.wikidata().ifPresent(item -> node.addProperty(Borrowed.sameAs, model.createResource(item.toString())));
    }

    private void link(Resource node, Property property, Optional<String> id) {
        id.ifPresent(other -> node.addProperty(property, node.getModel().createResource(iris.entity(other))));
    }
}
