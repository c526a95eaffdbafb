package org.parley.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Cuts the text of a page into paragraphs: at the edges of block elements and at two line breaks in a row. */
final class Paragraphs implements NodeVisitor {

    private final List<String> finished = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean afterBreak;

    private Paragraphs() {}

    static List<String> in(Element element) {
        Paragraphs paragraphs = new Paragraphs();
        element.traverse(paragraphs);
        paragraphs.finish();
        return List.copyOf(paragraphs.finished);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
            afterBreak &= words.isBlank();
        } else if (node instanceof Element element) {
            if (element.nameIs("br")) {
                lineBreak();
            } else if (element.isBlock()) {
                finish();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock() && !element.nameIs("br")) {
            finish();
        }
    }

    private void lineBreak() {
        if (afterBreak) {
            finish();
        } else {
            text.append(' ');
            afterBreak = true;
        }
    }

    private void finish() {
        String paragraph = CleanText.line(text.toString());
        if (!paragraph.isEmpty()) {
            finished.add(paragraph);
        }
        text.setLength(0);
        afterBreak = false;
    }
}
