package org.parley.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.parley.serve.page.ArticleReading.Claimed;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** An article: its sentences with what was found in them, facts in the margin. */
record ArticlePage(Knowledge known, boolean showText) {
    /** Longer paragraphs are cut between sentences, so that facts stand beside what proves them. */
    private static final int LONG = 700;

    private static final Map<String, String> LEGEND = legend();

    List<Element> of(Node article) {
        ArticleReading reading = new ArticleReading(known, article);
        List<Claimed> claims = reading.claims();
        List<Element> body = new ArrayList<>();
        body.add(Element.of("h1", known.label(article)).css("headline"));
        body.add(about(article));
        if (!showText) {
            body.add(Element.of("p")
                    .css("quiet")
                    .text("Here stand the sentences that prove something; the whole article is its publisher's."));
        }
        body.add(kinds(claims));
        MarkedText marked = reading.marked(claims);
        List<Claimed> shown =
                claims.stream().filter(claim -> !claim.kind().equals("place")).toList();
        List<int[]> visible = showText ? List.of(new int[] {0, reading.text().length()}) : visible(claims);
        Element text = Element.of("div").css("article");
        for (int[] block : blocks(reading.text(), claims)) {
            block(block[0], block[1], marked, visible, shown).ifPresent(text::add);
        }
        body.add(text);
        Heading.section("Named in this article", names(reading)).forEach(body::add);
        return body;
    }

    private Element about(Node article) {
        Element line = Element.of("p").css("quiet");
        known.one(article, Borrowed.publisher)
                .ifPresent(by -> line.add(known.names().show(by)).text(" · "));
        known.day(article).ifPresent(day -> line.add(Days.element(day)).text(" · "));
        known.text(article, Borrowed.url)
                .filter(url -> url.startsWith("http"))
                .ifPresent(url -> line.add(
                                Element.link(url, "where it was published").with("rel", "noreferrer nofollow"))
                        .text(" · "));
        return line.text(known.text(article, Parley.source).orElse(""));
    }

    /** Boxes that show and hide the marks of a kind, which the style sheet does. */
    private static Element kinds(List<Claimed> claims) {
        Element set = Element.of("fieldset").css("legend").add(Element.of("legend", "Marked"));
        LEGEND.forEach((kind, name) -> {
            long count =
                    claims.stream().filter(claim -> claim.kind().equals(kind)).count();
            if (count > 0 || kind.equals("name")) {
                set.add(Element.of("label")
                        .css(kind)
                        .add(
                                Element.of("input")
                                        .with("type", "checkbox")
                                        .with("id", "show-" + kind)
                                        .with("checked", ""),
                                Element.of("span", count > 0 ? name + " (" + count + ")" : name)));
            }
        });
        return set;
    }

    private static Map<String, String> legend() {
        Map<String, String> legend = new LinkedHashMap<>();
        legend.put("position", "positions");
        legend.put("statement", "statements");
        legend.put("meeting", "meetings and who took part");
        legend.put("office", "offices");
        legend.put("name", "names");
        return legend;
    }

    /** Stretches of the text that stand together, without the line ends between them. */
    private static List<int[]> blocks(String text, List<Claimed> claims) {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                cuts.add(i + 1);
            }
        }
        cuts.add(text.length());
        for (Claimed claim : claims) {
            int begin = claim.passage().begin();
            Integer before = cuts.floor(begin);
            Integer after = cuts.ceiling(begin);
            int from = before == null ? 0 : before;
            if (after != null
                    && after - from > LONG
                    && begin - from > LONG / 2
                    && claims.stream()
                            .noneMatch(other -> other.passage().begin() < begin
                                    && begin < other.passage().end())) {
                cuts.add(begin);
            }
        }
        List<int[]> blocks = new ArrayList<>();
        int begin = 0;
        for (int cut : cuts) {
            if (!text.substring(begin, cut).isBlank()) {
                blocks.add(new int[] {begin, cut});
            }
            begin = cut;
        }
        return blocks;
    }

    /** The sentences that prove something, joined where one goes on in the next. */
    private static List<int[]> visible(List<Claimed> claims) {
        List<int[]> visible = new ArrayList<>();
        for (Claimed claim : claims) {
            int[] last = visible.isEmpty() ? new int[] {-2, -2} : visible.get(visible.size() - 1);
            if (claim.passage().begin() <= last[1] + 1) {
                last[1] = Math.max(last[1], claim.passage().end());
            } else {
                visible.add(new int[] {claim.passage().begin(), claim.passage().end()});
            }
        }
        return visible;
    }

    private Optional<Element> block(int begin, int end, MarkedText marked, List<int[]> visible, List<Claimed> claims) {
        Element paragraph = Element.of("p");
        int at = begin;
        boolean any = false;
        for (int[] part : visible) {
            int from = Math.max(part[0], begin);
            int to = Math.min(part[1], end);
            if (from < to) {
                if (!marked.text().substring(at, from).isBlank()) {
                    paragraph.add(Element.of("span", "[…] ").css("quiet"));
                }
                marked.write(paragraph, from, to);
                paragraph.text(" ");
                at = to;
                any = true;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        if (!marked.text().substring(at, end).isBlank()) {
            paragraph.add(Element.of("span", "[…]").css("quiet"));
        }
        Element block = Element.of("section").css("block").add(paragraph);
        List<Element> notes = new MarginNotes(known)
                .of(claims.stream()
                        .filter(claim -> begin <= claim.passage().begin()
                                && claim.passage().begin() < end)
                        .toList());
        return Optional.of(
                notes.isEmpty()
                        ? block
                        : block.add(Element.of("ul").css("margin").addAll(notes)));
    }

    private List<Element> names(ArticleReading reading) {
        List<Element> items = reading.mentioned().stream()
                .map(thing -> Element.of("li")
                        .add(Element.link(known.names().path(thing.getURI()), known.label(thing))
                                .css("name " + reading.kindOfName(thing))))
                .toList();
        return items.isEmpty()
                ? List.of()
                : List.of(Element.of("ul").css("chips").addAll(items));
    }
}
