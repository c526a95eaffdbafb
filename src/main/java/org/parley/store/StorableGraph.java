package org.parley.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.rdf.ArticleGraph;
import org.parley.rdf.AuthorityGraph;

/**
 * A graph that has been read whole and checked, so that nothing in it can make a write transaction fail.
 *
 * @param name the graph's IRI
 * @param hash of what the graph was made from
 * @param quads its triples, each in this graph
 */
record StorableGraph(Node name, String hash, List<Quad> quads) {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final String FORBIDDEN = "<>\"{}|^`\\";

    /** @throws ProblemException INVALID_GRAPH for anything that cannot be written and read back unchanged */
    static StorableGraph of(ArticleGraph graph) {
        return of(graph.iri(), graph.hash(), graph.model());
    }

    /** @throws ProblemException INVALID_GRAPH for anything that cannot be written and read back unchanged */
    static StorableGraph of(AuthorityGraph graph) {
        return of(graph.iri(), graph.hash(), graph.model());
    }

    private static StorableGraph of(String iri, String hash, Model model) {
        Node name = NodeFactory.createURI(iri);
        check(name, iri);
        if (hash.isBlank()) {
            throw invalid(iri, "it has no content hash");
        }
        List<Quad> quads = new ArrayList<>(model.getGraph().size());
        Set<Node> checked = new HashSet<>();
        ExtendedIterator<Triple> triples = model.getGraph().find();
        try {
            while (triples.hasNext()) {
                Triple triple = triples.next();
                for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
                    if (checked.add(node)) {
                        check(node, iri);
                    }
                }
                quads.add(Quad.create(name, triple));
            }
        } finally {
            triples.close();
        }
        if (quads.isEmpty()) {
            throw invalid(iri, "it says nothing");
        }
        return new StorableGraph(name, hash, List.copyOf(quads));
    }

    private static void check(Node node, String graph) {
        if (node.isURI()) {
            if (!isAbsoluteIri(node.getURI()) || !isUnicode(node.getURI())) {
                throw invalid(graph, "<" + node.getURI() + "> is no absolute IRI");
            }
        } else if (!node.isLiteral()) {
            throw invalid(graph, "it holds " + node + "; only IRIs and literals can be stored");
        } else if (!isUnicode(node.getLiteralLexicalForm())) {
            throw invalid(graph, "a text in it is no well-formed Unicode (half of a surrogate pair)");
        }
    }

    private static boolean isAbsoluteIri(String iri) {
        if (!SCHEME.matcher(iri).lookingAt()) {
            return false;
        }
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c <= ' ' || FORBIDDEN.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Half a surrogate pair has no form in UTF-8: the node table would fail on it or store something else. */
    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static ProblemException invalid(String graph, String what) {
        return new ProblemException(
                Problem.INVALID_GRAPH, graph, "the graph is not stored: " + what + "; please report this");
    }
}
