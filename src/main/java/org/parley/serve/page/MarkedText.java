package org.parley.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A text with marks on stretches of it. Marks may lie in one another or overlap; an overlapping one is cut in two.
 *
 * @param text in which offsets count UTF-16 units
 * @param marks in any order
 */
record MarkedText(String text, List<MarkedText.Mark> marks) {
    private static final Comparator<Mark> OUTERMOST_FIRST = Comparator.comparingInt(Mark::begin)
            .thenComparing(Mark::end, Comparator.reverseOrder())
            .thenComparing(Mark::kinds);

    /**
     * A stretch of the text.
     *
     * @param tag that shows it: span, mark or a
     * @param kinds what it is, as classes of the style sheet
     * @param id by which an address leads to it
     * @param link where a click on it leads
     */
    record Mark(int begin, int end, String tag, String kinds, Optional<String> id, Optional<String> link) {
        Mark from(int other) {
            return new Mark(other, end, tag, kinds, Optional.empty(), link);
        }

        Mark to(int other) {
            return new Mark(begin, other, tag, kinds, id, link);
        }

        private Element element() {
            Element element = Element.of(tag).css(kinds);
            id.ifPresent(value -> element.with("id", value));
            link.ifPresent(address -> element.with("href", address));
            return element;
        }
    }

    /** Adds the text from one offset to another. */
    void write(Element parent, int begin, int end) {
        PriorityQueue<Mark> inside = new PriorityQueue<>(OUTERMOST_FIRST);
        for (Mark mark : marks) {
            if (mark.begin() < end && begin < mark.end()) {
                Mark late = mark.begin() < begin ? mark.from(begin) : mark;
                inside.add(late.end() > end ? late.to(end) : late);
            }
        }
        write(parent, begin, end, inside);
    }

    private void write(Element parent, int begin, int end, PriorityQueue<Mark> inside) {
        int at = begin;
        while (!inside.isEmpty()) {
            Mark outer = inside.remove();
            parent.text(text.substring(at, outer.begin()));
            PriorityQueue<Mark> inner = new PriorityQueue<>(OUTERMOST_FIRST);
            PriorityQueue<Mark> later = new PriorityQueue<>(OUTERMOST_FIRST);
            for (Mark mark : inside) {
                if (mark.begin() >= outer.end()) {
                    later.add(mark);
                } else if (mark.end() <= outer.end()) {
                    inner.add(mark);
                } else {
                    inner.add(mark.to(outer.end()));
                    later.add(mark.from(outer.end()));
                }
            }
            Element element = outer.element();
            write(element, outer.begin(), outer.end(), inner);
            parent.add(element);
            at = outer.end();
            inside.clear();
            inside.addAll(later);
        }
        parent.text(text.substring(at, end));
    }
}
