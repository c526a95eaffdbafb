package org.parley.article;

import java.util.regex.Pattern;

/** Text that every graph and format can hold. */
final class CleanText {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern SPACE = Pattern.compile("[\\s\u00A0\u200B\uFEFF]+");
    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    /**
     * Lines end in LF; control characters, which XML cannot hold, become spaces, and halves of characters U+FFFD. All
     * else stays as it is.
     */
    static String of(String text) {
        StringBuilder clean = new StringBuilder(LINE_END.matcher(text).replaceAll("\n"));
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < clean.length()
                    && Character.isLowSurrogate(clean.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || c >= '\uFFFE') {
                clean.setCharAt(i, REPLACEMENT);
            } else if (c < ' ' && c != '\n' && c != '\t') {
                clean.setCharAt(i, ' ');
            }
        }
        return clean.toString();
    }

    /** The same in one line with single spaces and nothing around it. */
    static String line(String text) {
        return SPACE.matcher(of(text)).replaceAll(" ").strip();
    }
}
