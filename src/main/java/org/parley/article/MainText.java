package org.parley.article;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
    private static final List<String> ARTICLE = List.of(
            "[itemprop=articleBody]",
            "[class~=(?i)(article|story|post|entry)[-_]*(body|content|text)]",
            "article",
            "main, [role=main]");
    private static final Set<String> AROUND_WORDS = Set.of(("nav navbar navigation menu breadcrumb breadcrumbs share"
                    + " sharing social related recommended recommendations promo promotion newsletter subscribe"
                    + " subscription signup caption credit byline bio comments comment sidebar advert advertisement ad"
                    + " ads sponsored tags footer masthead toolbar popup modal overlay trending popular skip pagination"
                    + " pullquote embed gallery slideshow carousel copyright disclaimer tooltip teaser teasers twitter"
                    + " instagram")
            .split(" "));
    private static final Set<String> NOTICE_WORDS = Set.of("cookie", "cookies", "consent", "gdpr");
    private static final Pattern AROUND_PHRASE = Pattern.compile("(read|see)[-_]?(more|also|next)"
            + "|more[-_]?(on|from|stories|news)|most[-_]?(read|viewed|popular)|up[-_]?next|sign[-_]?up");
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
        double whole = prose(body);
        body.select(AROUND).forEach(element -> removeUnless(element, .5 * whole));
        body.select("[class], [id]").forEach(element -> {
            if (says(element, NOTICE_WORDS)) {
                removeUnless(element, .9 * whole);
            } else if (says(element, AROUND_WORDS)
                    || AROUND_PHRASE.matcher(marks(element)).find()) {
                removeUnless(element, .5 * whole);
            }
        });
        Element main = marked(body).orElseGet(() -> innermost(body));
        main.select("p, li, td, dd").stream().filter(MainText::isLinks).forEach(Element::remove);
        return Paragraphs.in(main).stream()
                .filter(MainText::readsLikeSentences)
                .distinct()
                .toList();
    }

    /** Removes what holds no more prose than that. */
    private static void removeUnless(Element element, double more) {
        if (!element.nameIs("body") && prose(element) <= more) {
            element.remove();
        }
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

    /** How many characters it has outside of links. */
    private static int prose(Element element) {
        int links =
                element.select("a").stream().mapToInt(a -> a.text().length()).sum();
        return element.text().length() - links;
    }

    private static Optional<Element> marked(Element body) {
        double enough = .3 * prose(body);
        return ARTICLE.stream()
                .flatMap(selector ->
                        body.select(selector).stream().max(Comparator.comparingInt(MainText::prose)).stream())
                .filter(element -> prose(element) >= enough)
                .findFirst();
    }

    /** Goes down as long as one child holds nearly all and no paragraph stands beside it. */
    private static Element innermost(Element element) {
        Stream<Element> children = element.children().stream();
        boolean paragraphs = !element.ownText().isBlank()
                || element.children().stream().anyMatch(child -> child.nameIs("p") && !isLinks(child));
        return children.filter(child -> !paragraphs && child.isBlock() && prose(child) >= .8 * prose(element))
                .findFirst()
                .map(MainText::innermost)
                .orElse(element);
    }

    private static boolean isLinks(Element element) {
        return prose(element) < .4 * element.text().length();
    }

    private static boolean readsLikeSentences(String paragraph) {
        return !LABEL.matcher(paragraph).find()
                && (SENTENCE_END.matcher(paragraph).find() || paragraph.split(" ").length >= MANY_WORDS);
    }
}
