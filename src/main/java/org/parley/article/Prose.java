package org.parley.article;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much prose, that is text outside of links, each element of a page holds; counted once, as it is asked often. */
final class Prose implements NodeVisitor {

    private static final int SUBSTANTIAL = 500;

    private final Map<Element, Amount> amounts = new IdentityHashMap<>();

    private static final class Amount {
        private int text;
        private int linked;
        private boolean hasArticle;

        private int prose() {
            return text - linked;
        }

        private void add(Amount inner) {
            text += inner.text;
            linked += inner.linked;
            hasArticle |= inner.hasArticle;
        }
    }

    private Prose() {}

    static Prose of(Element root) {
        Prose prose = new Prose();
        root.traverse(prose);
        return prose;
    }

    /** Its characters of prose; 0 for an element that was not counted. */
    int in(Element element) {
        return amount(element).prose();
    }

    /** Whether it holds the prose of an article, even a short one. */
    boolean isSubstantial(Element element) {
        return in(element) >= SUBSTANTIAL;
    }

    /** Whether it is or holds an element marked as an article with substantial prose. */
    boolean hasArticle(Element element) {
        return amount(element).hasArticle;
    }

    /** Whether most of its text is links. */
    boolean isLinks(Element element) {
        Amount amount = amount(element);
        return amount.prose() < .4 * amount.text;
    }

    private Amount amount(Element element) {
        return amounts.getOrDefault(element, new Amount());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            amounts.put(element, new Amount());
        } else if (node instanceof TextNode text) {
            amounts.get(text.parent()).text +=
                    CleanText.line(text.getWholeText()).length();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            Amount amount = amounts.get(element);
            if (element.nameIs("a")) {
                amount.linked = amount.text;
            }
            amount.hasArticle |= isMarked(element) && amount.prose() >= SUBSTANTIAL;
            if (element.parent() != null && amounts.containsKey(element.parent())) {
                amounts.get(element.parent()).add(amount);
            }
        }
    }

    private static boolean isMarked(Element element) {
        return element.nameIs("article")
                || element.nameIs("main")
                || element.attr("itemprop").equals("articleBody");
    }
}
