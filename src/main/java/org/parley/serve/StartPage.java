package org.parley.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;
import org.parley.serve.page.Addresses;
import org.parley.serve.page.Element;
import org.parley.serve.page.Highlights;
import org.parley.serve.page.Page;
import org.parley.store.ArticleSummary;
import org.parley.vocab.Parley;

/** The first page: what is in the graph, ways into it, what came last. */
final class StartPage {
    private static final int LATEST = 12;
    private static final Map<Resource, String> LISTS = Map.of(
            Parley.Article, "articles",
            Parley.Person, "people",
            Parley.State, "actors",
            Parley.Organisation, "actors",
            Parley.Place, "places",
            Parley.Meeting, "meetings",
            Parley.Position, "positions",
            Parley.Statement, "statements");

    private final Overview.Source overviews;
    private final Views views;
    private final String base;

    StartPage(Overview.Source overviews, Views views, String base) {
        this.overviews = overviews;
        this.views = views;
        this.base = base;
    }

    void send(Exchange exchange) {
        Overview overview = overviews.get();
        Highlights highlights = views.highlights();
        List<Element> body = new ArrayList<>();
        body.add(Element.of("h1", "Who met whom, who wants what, and who says so"));
        body.add(Element.of("p")
                .css("lead")
                .text("A graph of negotiations, read from "
                        + counted(overview.articles().size(), "article")
                        + ". Every answer leads to the sentence that proves it."));
        body.add(counts(overview));
        body.add(ways());
        List<Element> parties = highlights.parties();
        if (!parties.isEmpty()) {
            body.add(Element.of("h2", "Most reported"));
            body.addAll(parties);
        }
        Element articles = Element.of("section").add(Element.of("h2", "Latest articles"), articles(overview));
        Element meetings = Element.of("section")
                .add(Element.of("h2", "Latest talks and meetings"))
                .addAll(highlights.meetings());
        body.add(Element.of("div").css("columns").add(articles, meetings));
        body.add(Element.of("h2", "From programs"));
        body.add(Element.of("p")
                .text("SPARQL 1.1 queries go to ")
                .add(Element.of("code", "/sparql"))
                .text(" by GET or POST; updates are refused. Try one ")
                .add(Element.link("/query", "here"))
                .text(", take one of the ")
                .add(Element.link("/queries", "questions that come with Parley"))
                .text(", or ask on the command line:"));
        body.add(Element.of("pre").with("tabindex", "0").add(Element.of("code", curl(exchange))));
        exchange.send(200, Page.of("Parley", body));
    }

    /** Each leads to the list of what it counts. */
    private static Element counts(Overview overview) {
        Element list = Element.of("ul").css("counts");
        overview.counts()
                .forEach((kind, count) -> list.add(Element.of("li")
                        .add(Element.link("/queries/" + LISTS.getOrDefault(kind, "articles"), "")
                                .add(
                                        Element.of("strong", String.format(Locale.ROOT, "%,d", count)),
                                        Element.of("span", plural(kind, count))))));
        return list;
    }

    private static Element ways() {
        Element list = Element.of("ul").css("ways");
        Stream.of(
                        List.of("/matrix", "Who stands where", "Issue by party, the latest position in each cell"),
                        List.of("/timeline", "Timeline", "Talks, meetings and changes of position by date"),
                        List.of("/network", "Who met whom", "Who sat at the same meetings, and how often"),
                        List.of("/map", "Where they met", "Places of meetings on a map"))
                .forEach(way -> list.add(
                        Element.of("li").add(Element.link(way.get(0), way.get(1)), Element.of("span", way.get(2)))));
        return list;
    }

    private static String plural(Resource kind, int count) {
        if (kind.equals(Parley.Person)) {
            return count == 1 ? "person" : "people";
        }
        return words(kind.getLocalName()) + (count == 1 ? "" : "s");
    }

    private Element articles(Overview overview) {
        if (overview.articles().isEmpty()) {
            return Element.of("p", "There is no article in the store yet. Add some with: parley build ARTICLE...");
        }
        Element list = Element.of("ul").css("articles");
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
        return item.add(Element.of("span", String.join(" · ", about)).css("quiet"));
    }

    /** OfficeHolding → office holding. */
    private static String words(String kind) {
        return kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String curl(Exchange exchange) {
        return "curl -H 'Accept: text/csv' --data-urlencode \\\n"
                + "  'query=SELECT ?kind (COUNT(?it) AS ?count) { ?it a ?kind } GROUP BY ?kind' \\\n  "
                + exchange.root() + "sparql";
    }
}
