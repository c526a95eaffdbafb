package org.parley.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Finds the running text of a page and leaves out what stands around it: navigation, headings, captions, related links,
 * share bars, cookie notices, comments.
 *
 * <p>First goes what its element or class says is no prose, unless it holds most of the page's prose; then the
 * element that a page marks as its article is taken, or the innermost one that holds nearly all prose; of its
 * paragraphs those count that read like sentences.
 */
final class MainText {

    private static final String NEVER =
            "script, style, noscript, template, iframe, object, svg, canvas, button, select,"
                    + " textarea, input, figcaption, h1, h2, h3, h4, h5, h6, [hidden], sup:has(a),"
                    + " [style~=(?i)display:\\s*none]";
    private static final String AROUND = "nav, aside, header, footer, form, figure, dialog, menu, [aria-hidden=true],"
            + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search],"
            + " [role=dialog], [role=alertdialog], [role=menu]";
    private static final Set<String> AROUND_WORDS = Set.of(("nav navbar navigation menu breadcrumb breadcrumbs share"
                    + " sharing social related recommended recommendations promo promotion newsletter subscribe"
                    + " subscription signup caption credit byline bio comments comment sidebar advert advertisement ad"
                    + " ads sponsored tags footer masthead toolbar popup modal overlay trending popular skip pagination"
                    + " pullquote embed gallery slideshow carousel copyright disclaimer tooltip teaser teasers twitter"
                    + " instagram")
            .split(" "));
    private static final Set<String> NOTICE_WORDS = Set.of("cookie", "cookies", "consent", "gdpr");
    private static final Pattern AROUND_PHRASE = Pattern.compile("(read|see)[-_]?(more|also|next)"
            + "|related|more[-_]?(on|from|stories|news)|most[-_]?(read|viewed|popular)|up[-_]?next|sign[-_]?up");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern WORD_EDGE = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:;]['\"”’»)\\]]*$");
    private static final Pattern LABEL = Pattern.compile(
            "^(©|\\(c\\)|copyright\\b|all rights reserved|advertisement|(read|see|watch|listen) (more|also|now)\\b"
                    + "|also read|related:|sign up|subscribe|follow us|share (this|on)|click here|photo:|image:|file photo)",
            Pattern.CASE_INSENSITIVE);
    private static final int MANY_WORDS = 15;

    private MainText() {}

    /** The paragraphs in their order; none when the page has no running text. */
    static List<String> paragraphs(Document page) {
        Element body = page.clone().body();
        body.select(NEVER).remove();
        removeAround(body);
        Prose prose = Prose.of(body);
        List<Element> main = marked(body, prose);
        body.select("p, li, td, dd").stream().filter(prose::isLinks).forEach(Element::remove);
        return main.stream()
                .flatMap(element -> Paragraphs.in(element).stream())
                .filter(MainText::readsLikeSentences)
                .distinct()
                .toList();
    }

    private static void removeAround(Element body) {
        Prose prose = Prose.of(body);
        double half = .5 * prose.in(body);
        double nearlyAll = .9 * prose.in(body);
        body.select(AROUND + ", [class], [id]").stream()
                .filter(element -> !element.nameIs("body") && !prose.hasArticle(element))
                .filter(element -> prose.in(element) <= half && isAround(element)
                        || prose.in(element) <= nearlyAll && says(element, NOTICE_WORDS))
                .forEach(Element::remove);
    }

    private static boolean isAround(Element element) {
        return element.is(AROUND)
                || says(element, AROUND_WORDS)
                || AROUND_PHRASE.matcher(marks(element)).find();
    }

    private static String marks(Element element) {
        return (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    }

    /** Whether its class or id has one of the words: alone, joined by signs or camelCase. */
    private static boolean says(Element element, Set<String> words) {
        String names = element.className() + " " + element.id();
        return Stream.concat(NO_LETTER.splitAsStream(names), WORD_EDGE.splitAsStream(names))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(words::contains);
    }

    /** What the page marks as its article: one element, or several sections. */
    private static List<Element> marked(Element body, Prose prose) {
        double enough = .3 * prose.in(body);
        return Stream.of(
                        largest(body.select("[itemprop=articleBody]"), prose),
                        sections(body.select("[class~=(?i)(article|story|post|entry)[-_]*(body|content|text)]"), prose),
                        largest(body.select("article"), prose),
                        largest(body.select("main, [role=main]"), prose))
                .filter(elements -> elements.stream().mapToInt(prose::in).sum() >= enough)
                .findFirst()
                .orElseGet(() -> List.of(innermost(body, prose)));
    }

    private static List<Element> largest(Elements elements, Prose prose) {
        return elements.stream().max(Comparator.comparingInt(prose::in)).stream()
                .toList();
    }

    /** The long ones, each with all that is in it. */
    private static List<Element> sections(Elements elements, Prose prose) {
        List<Element> outermost = new ArrayList<>();
        elements.stream().filter(prose::isSubstantial).forEach(element -> {
            // They come in the order of the page, so only the last can hold this one.
            if (outermost.isEmpty() || !element.parents().contains(outermost.get(outermost.size() - 1))) {
                outermost.add(element);
            }
        });
        return outermost;
    }

    /** Goes down as long as one child holds nearly all and no paragraph stands beside it. */
    private static Element innermost(Element body, Prose prose) {
        Element inner = body;
        Optional<Element> next = Optional.of(body);
        while (next.isPresent()) {
            inner = next.get();
            next = onlyChild(inner, prose);
        }
        return inner;
    }

    private static Optional<Element> onlyChild(Element element, Prose prose) {
        boolean hasParagraphs = !element.ownText().isBlank()
                || element.children().stream().anyMatch(child -> child.nameIs("p") && !prose.isLinks(child));
        double nearlyAll = .8 * prose.in(element);
        return element.children().stream()
                .filter(child -> !hasParagraphs && child.isBlock() && prose.in(child) >= nearlyAll)
                .findFirst();
    }

    private static boolean readsLikeSentences(String paragraph) {
        return !LABEL.matcher(paragraph).find()
                && (SENTENCE_END.matcher(paragraph).find() || paragraph.split(" ").length >= MANY_WORDS);
    }
}
