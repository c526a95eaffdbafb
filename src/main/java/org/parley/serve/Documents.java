package org.parley.serve;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.parley.serve.page.Addresses;
import org.parley.store.Export;
import org.parley.store.RdfFormat;
import org.parley.store.Store;

/**
 * Leads from things to the documents about them. A thing's own address answers 303; the document stands under
 * {@code /doc/}, in the form that is asked for by the {@code Accept} header or by its ending.
 */
final class Documents {
    private static final String THINGS = "/id/";
    private static final String PAGE_ENDING = "html";
    /** Triples in one part of a description. */
    private static final int LONGEST = 2000;

    private static final List<RdfFormat> FORMATS =
            List.of(RdfFormat.TURTLE, RdfFormat.JSONLD, RdfFormat.NTRIPLES, RdfFormat.RDFXML);
    private static final Pattern PAGE_NUMBER = Pattern.compile("[1-9]\\d{0,6}");

    private final Store store;
    private final ServerOptions options;
    private final ResourcePages pages;
    private final String basePath;

    Documents(Store store, ServerOptions options, ResourcePages pages) {
        this.store = store;
        this.options = options;
        this.pages = pages;
        this.basePath = basePath(options);
    }

    /** Where the names of things lead to when the names are this server's addresses. */
    private static String basePath(ServerOptions options) {
        String path = URI.create(options.base()).getRawPath();
        String prefix = options.publicUrl().map(URI::getRawPath).orElse("/");
        return path.startsWith(prefix) ? "/" + path.substring(prefix.length()) : path;
    }

    /** Whether a thing or a document may stand at this path. */
    boolean owns(String path) {
        return Stream.of(THINGS, Addresses.DOCUMENTS, basePath).anyMatch(path::startsWith);
    }

    void send(Exchange exchange) {
        String path = exchange.path();
        store.read(data -> {
            if (path.startsWith(Addresses.DOCUMENTS)) {
                document(data, find(data, path.substring(Addresses.DOCUMENTS.length())), exchange);
            } else {
                String folder = path.startsWith(THINGS) ? THINGS : basePath;
                thing(find(data, path.substring(folder.length())), exchange);
            }
            return null;
        });
    }

    /** A thing that somebody asks for, in the form of an ending if there is one. */
    private record Asked(String iri, Optional<String> ending) {}

    private Asked find(DatasetGraph data, String local) {
        for (String spelling : spellings(local)) {
            String iri = options.base() + spelling;
            if (Description.isKnown(data, iri)) {
                return new Asked(iri, Optional.empty());
            }
            int dot = iri.lastIndexOf('.');
            boolean ends = dot > options.base().length() && isForm(iri.substring(dot + 1));
            String stem = ends ? iri.substring(0, dot) : iri;
            if (ends && Description.isKnown(data, stem)) {
                return new Asked(stem, Optional.of(iri.substring(dot + 1)));
            }
            if (store.isRetracted(iri) || store.isRetracted(stem)) {
                throw new Refusal(410, "This article has been removed.");
            }
        }
        throw new Refusal(404, "The graph knows nothing of this name.");
    }

    /** Clients write what an address may not hold in more ways than one. */
    private static List<String> spellings(String local) {
        String upper = Pattern.compile("%[0-9a-fA-F]{2}")
                .matcher(local)
                .replaceAll(escape -> escape.group().toUpperCase(Locale.ROOT));
        return Stream.of(local, upper, URLDecoder.decode(local.replace("+", "%2B"), StandardCharsets.UTF_8))
                .distinct()
                .toList();
    }

    private static boolean isForm(String ending) {
        return ending.equals(PAGE_ENDING)
                || RdfFormat.named(ending).filter(FORMATS::contains).isPresent();
    }

    private void thing(Asked asked, Exchange exchange) {
        links(asked.iri(), exchange);
        exchange.redirect(
                address(asked) + asked.ending().map(ending -> "." + ending).orElse(""));
    }

    private void document(DatasetGraph data, Asked asked, Exchange exchange) {
        Optional<RdfFormat> format =
                asked.ending().isPresent() ? asked.ending().flatMap(RdfFormat::named) : chosen(exchange);
        links(asked.iri(), exchange);
        if (asked.ending().isEmpty()) {
            exchange.response()
                    .setHeader(
                            "Content-Location",
                            exchange.address(address(asked) + "."
                                    + format.map(RdfFormat::label).orElse(PAGE_ENDING)));
        }
        if (format.isPresent()) {
            rdf(data, asked, format.get(), exchange);
        } else {
            Description description = Description.of(data, asked.iri(), options.showsText(), ResourcePages.MOST + 1);
            exchange.send(200, pages.page(data, description, address(asked)));
        }
    }

    private String address(Asked asked) {
        return Addresses.document(asked.iri(), options.base());
    }

    /** What to cite, where it is described, and in which forms. */
    private void links(String iri, Exchange exchange) {
        String document = Addresses.document(iri, options.base());
        exchange.link(iri, "cite-as", "");
        exchange.link(exchange.address(document), "describedby", "");
        exchange.link(exchange.address(document + "." + PAGE_ENDING), "alternate", Exchange.HTML);
        for (RdfFormat format : FORMATS) {
            exchange.link(exchange.address(document + "." + format.label()), "alternate", format.mediaType());
        }
    }

    /** Empty for a page. */
    private static Optional<RdfFormat> chosen(Exchange exchange) {
        List<String> offers =
                new ArrayList<>(FORMATS.stream().map(RdfFormat::mediaType).toList());
        offers.add(Exchange.HTML);
        String chosen = exchange.choose(offers);
        return FORMATS.stream()
                .filter(format -> format.mediaType().equals(chosen))
                .findFirst();
    }

    /** Long descriptions come in parts that name each other, in the header and in the graph. */
    private void rdf(DatasetGraph data, Asked asked, RdfFormat format, Exchange exchange) {
        int size = Math.min(LONGEST, options.limits().maxRows());
        int number = number(exchange);
        List<Triple> triples =
                Description.part(data, asked.iri(), options.showsText(), (long) (number - 1) * size, size + 1);
        if (triples.isEmpty()) {
            throw new Refusal(404, "The description has no part of this number.");
        }
        boolean more = triples.size() > size;
        List<Triple> part = new ArrayList<>(more ? triples.subList(0, size) : triples);
        if (more || number > 1) {
            String whole = exchange.root() + exchange.path().substring(1);
            Parts parts = new Parts(whole, number, more);
            parts.links().forEach((relation, address) -> exchange.link(address, relation, ""));
            part.addAll(parts.triples(asked.iri()));
        }
        exchange.send(format.mediaType(), out -> Export.write(part.iterator(), format, out));
    }

    private static int number(Exchange exchange) {
        String given = exchange.request().getParameter("page");
        if (given == null) {
            return 1;
        }
        if (!PAGE_NUMBER.matcher(given).matches()) {
            throw new Refusal(400, "The page must be a number from 1.");
        }
        return Integer.parseInt(given);
    }
}
