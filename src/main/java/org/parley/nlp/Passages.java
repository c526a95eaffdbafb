package org.parley.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.parley.model.Span;

/** Cuts a text into sentences as a reader sees them, so that a reporting clause and its quotation stay together. */
final class Passages {
    private static final String CLOSING_MARKS = "”\"'’»)";

    private Passages() {}

    static List<Span> of(String text, Masks masks, List<Sentence> sentences) {
        TreeSet<Integer> ends = new TreeSet<>();
        for (Sentence sentence : sentences) {
            if (sentence.place() != Sentence.Place.ASIDE) {
                int end = sentence.span().end();
                if (".?!…".indexOf(text.charAt(end - 1)) >= 0) {
                    ends.add(withClosingMarks(text, end));
                }
            }
        }
        List<Span> passages = new ArrayList<>();
        for (Span paragraph : masks.paragraphs()) {
            int begin = paragraph.begin();
            for (int end : ends.subSet(paragraph.begin() + 1, true, paragraph.end(), true)) {
                if (startsSentence(text, end, paragraph.end())) {
                    passages.add(new Span(begin, end));
                    begin = end;
                    while (begin < paragraph.end() && Character.isWhitespace(text.charAt(begin))) {
                        begin++;
                    }
                }
            }
            if (begin < paragraph.end()) {
                passages.add(new Span(begin, paragraph.end()));
            }
        }
        return passages;
    }

    private static int withClosingMarks(String text, int end) {
        int i = end;
        while (i < text.length() && CLOSING_MARKS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** A lower-case word after a quotation that ends with a full stop still belongs to its sentence. */
    private static boolean startsSentence(String text, int end, int limit) {
        int i = end;
        while (i < limit && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i == limit || !Character.isLowerCase(text.charAt(i)) && ",;".indexOf(text.charAt(i)) < 0;
    }
}
