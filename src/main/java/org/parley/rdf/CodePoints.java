package org.parley.rdf;

/** Converts UTF-16 offsets of one text to offsets in Unicode code points. */
final class CodePoints {
    private final int[] before;

    CodePoints(String text) {
        before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean inside = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            before[i + 1] = before[i] + (inside ? 0 : 1);
        }
    }

    /** How many code points begin before the UTF-16 offset. */
    int at(int offset) {
        return before[offset];
    }
}
