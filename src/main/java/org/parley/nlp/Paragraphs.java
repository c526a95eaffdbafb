package org.parley.nlp;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Span;

/** Finds the paragraphs of a plain text, whether its lines are wrapped or each line is a paragraph. */
final class Paragraphs {
    /** No editor or mail program wraps wider than this. */
    private static final int WIDEST_WRAP = 100;

    private Paragraphs() {}

    /** Paragraphs in order, without the white space around them; none is empty. */
    static List<Span> of(String text) {
        boolean wrapped = isWrapped(text);
        List<Span> paragraphs = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length() || text.charAt(i) == '\n' && (!wrapped || blankLineFollows(text, i));
            if (end) {
                addTrimmed(text, begin, i, paragraphs);
                begin = i + 1;
            }
        }
        return paragraphs;
    }

    private static boolean blankLineFollows(String text, int newline) {
        for (int i = newline + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A text is wrapped if hardly a line is wider than a page and most lines that go on break in mid-sentence. */
    private static boolean isWrapped(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        long wide = lines.stream().filter(line -> line.length() > WIDEST_WRAP).count();
        int goesOn = 0;
        int inMidSentence = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i).isEmpty() && !lines.get(i + 1).isEmpty()) {
                goesOn++;
                if (".?!:”\"".indexOf(lines.get(i).charAt(lines.get(i).length() - 1)) < 0) {
                    inMidSentence++;
                }
            }
        }
        return wide == 0 && goesOn >= 2 && inMidSentence * 2 > goesOn;
    }

    private static void addTrimmed(String text, int begin, int end, List<Span> paragraphs) {
        int first = begin;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            paragraphs.add(new Span(first, last));
        }
    }
}
