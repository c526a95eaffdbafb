package org.parley.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.rdf.model.Resource;
import org.parley.serve.page.Addresses;
import org.parley.serve.page.Element;
import org.parley.serve.page.Page;
import org.parley.store.ArticleSummary;
import org.parley.store.NamedQuery;
import org.parley.vocab.Parley;

/** The first page: what is in the graph, which questions it answers, what came last. */
final class StartPage {
    private static final int LATEST = 20;
    private final Overview.Source overviews;
    private final String base;

    StartPage(Overview.Source overviews, String base) {
        this.overviews = overviews;
        this.base = base;
    }

    void send(Exchange exchange) {
        Overview overview = overviews.get();
        List<Element> body = new ArrayList<>();
        body.add(Element.of("h1", "Who met whom, who wants what, and who says so"));
        body.add(Element.of("p")
                .with("class", "lead")
                .text("A graph of negotiations, read from "
                        + counted(overview.articles().size(), "article")
                        + ". Every answer leads to the sentence that proves it."));
        body.add(counts(overview));
        body.add(Element.of("h2", "Questions").with("id", "questions"));
        body.add(questions());
        body.add(Element.of("h2", "Latest articles"));
        body.add(articles(overview));
        body.add(Element.of("h2", "From programs"));
        body.add(Element.of("p")
                .text("SPARQL 1.1 queries go to ")
                .add(Element.of("code", "/sparql"))
                .text(" by GET or POST; updates are refused. Try one ")
                .add(Element.link("/query", "here"))
                .text(" or on the command line:"));
        body.add(Element.of("pre").with("tabindex", "0").add(Element.of("code", curl(exchange))));
        exchange.send(200, Page.of("Parley", body));
    }

    private static Element counts(Overview overview) {
        Element list = Element.of("dl").with("class", "counts");
        overview.counts()
                .forEach((kind, count) -> list.add(Element.of("div")
                        .add(Element.of("dt", plural(kind, count)), Element.of("dd", String.format("%,d", count)))));
        return list;
    }

    private static String plural(Resource kind, int count) {
        if (kind.equals(Parley.Person)) {
            return count == 1 ? "person" : "people";
        }
        return words(kind.getLocalName()) + (count == 1 ? "" : "s");
    }

    private static Element questions() {
        Element list = Element.of("ul").with("class", "questions");
        for (NamedQuery query : NamedQuery.all()) {
            String address = "/queries/" + query.name();
            list.add(Element.of("li")
                    .add(Element.link(address, query.name()).with("class", "name"))
                    .add(Element.of("span", query.summary()))
                    .add(Element.of("span")
                            .with("class", "forms")
                            .add(Element.link(address + ".csv", "CSV").with("aria-label", query.name() + " as CSV"))
                            .text(" ")
                            .add(Element.link(address + ".json", "JSON")
                                    .with("aria-label", query.name() + " as JSON"))));
        }
        return list;
    }

    private Element articles(Overview overview) {
        if (overview.articles().isEmpty()) {
            return Element.of("p", "There is no article in the store yet. Add some with: parley build ARTICLE...");
        }
        Element list = Element.of("ul").with("class", "articles");
        overview.articles().stream().limit(LATEST).forEach(article -> list.add(article(article)));
        return list;
    }

    private Element article(ArticleSummary article) {
        String title = article.headline().orElse(article.source());
        Element item = Element.of("li")
                .add(
                        article.graph().startsWith(base)
                                ? Element.link(Addresses.document(article.graph(), base), title)
                                : Element.of("span", title));
        List<String> about = new ArrayList<>();
        article.date().ifPresent(about::add);
        article.publisher().ifPresent(about::add);
        article.facts().forEach((kind, count) -> {
            if (count > 0) {
                about.add(counted(count, words(kind)));
            }
        });
        return item.add(Element.of("span", String.join(" · ", about)).with("class", "quiet"));
    }

    /** OfficeHolding → office holding. */
    private static String words(String kind) {
        return kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String curl(Exchange exchange) {
        return "curl -H 'Accept: text/csv' --data-urlencode \\\n  'query=SELECT ?kind (COUNT(?it) AS ?count) { ?it a ?kind } GROUP BY ?kind' \\\n  "
                + exchange.root() + "sparql";
    }
}
