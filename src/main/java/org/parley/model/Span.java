package org.parley.model;

/**
 * A stretch of an article's text, in UTF-16 code units.
 *
 * @param begin first offset, at least 0
 * @param end offset after the last one, greater than {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {
    public Span {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("not a span: " + begin + ".." + end);
        }
    }

    /** Whether {@code other} lies wholly inside this span. */
    public boolean covers(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** Whether the two share at least one position. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The literal text at this span. */
    public String of(String text) {
        return text.substring(begin, end);
    }

    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }
}
