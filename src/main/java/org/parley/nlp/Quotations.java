package org.parley.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Span;

/** Finds what stands between quotation marks, paragraph by paragraph, and tells speech from quoted parts of sentences. */
final class Quotations {
    private static final String OPENING = "“„«";
    private static final String CLOSING = "”»";
    private static final Pattern NEW_SENTENCE_INSIDE = Pattern.compile("\\p{Ll}{2}[.?!]\\s+[\\p{Lu}\"“]");

    private final String text;
    private final List<Quotation> found = new ArrayList<>();

    private Quotations(String text) {
        this.text = text;
    }

    /** Quotations in the order of the text. */
    static List<Quotation> of(String text, List<Span> paragraphs) {
        Quotations quotations = new Quotations(text);
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean nextOpens = i + 1 < paragraphs.size()
                    && opens(text, paragraphs.get(i + 1).begin()) > 0;
            quotations.read(i, paragraphs.get(i), nextOpens);
        }
        return List.copyOf(quotations.found);
    }

    private void read(int paragraph, Span span, boolean nextOpens) {
        int sentenceStart = found.size();
        int i = span.begin();
        while (i < span.end()) {
            int width = opens(text, i);
            if (width == 0) {
                i++;
                continue;
            }
            int close = closing(i, width, span.end());
            int inner = i + width;
            int end = close < 0 ? span.end() : close;
            int after = close < 0 ? span.end() : close + closingWidth(close);
            if (close < 0 && (isSingle(i) || !nextOpens && i != span.begin())) {
                i++;
                continue;
            }
            if (!text.substring(inner, end).isBlank()) {
                Span whole = new Span(i, after);
                boolean speech = close < 0 || isSpeech(span, new Span(inner, end), whole, sentenceStart);
                found.add(new Quotation(
                        found.size(), whole, new Span(inner, end), speech, close < 0 && nextOpens, paragraph));
            }
            i = after;
        }
    }

    /** How many characters the opening mark at {@code i} has, 0 if none opens here. */
    private static int opens(String text, int i) {
        char c = text.charAt(i);
        if (OPENING.indexOf(c) >= 0) {
            return 1;
        }
        if (text.startsWith("``", i)) {
            return 2;
        }
        boolean free =
                i == 0 || Character.isWhitespace(text.charAt(i - 1)) || "([—–-/".indexOf(text.charAt(i - 1)) >= 0;
        boolean wordFollows = i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
        if (text.startsWith("''", i)) {
            return free && i + 2 < text.length() && !Character.isWhitespace(text.charAt(i + 2)) ? 2 : 0;
        }
        if (c == '"') {
            return free && wordFollows ? 1 : 0;
        }
        if (c == '‘' || c == '\'') {
            return free && wordFollows && Character.isLetter(text.charAt(i + 1)) && !isElision(text, i) ? 1 : 0;
        }
        return 0;
    }

    /** {@code 'em}, {@code 'til}, {@code '90s} and their like open nothing. */
    private static boolean isElision(String text, int i) {
        Matcher elision = Pattern.compile("['‘](?:em|tis|twas|til|cause|n)\\b").matcher(text);
        elision.region(i, text.length());
        return elision.lookingAt();
    }

    private boolean isSingle(int i) {
        return text.charAt(i) == '‘' || text.charAt(i) == '\'' && !text.startsWith("''", i);
    }

    private int closing(int open, int width, int limit) {
        if (isSingle(open)) {
            return closingSingle(open, limit);
        }
        for (int i = open + width; i < limit; i++) {
            char c = text.charAt(i);
            if (CLOSING.indexOf(c) >= 0 || text.startsWith("''", i)) {
                return i;
            }
            if (c == '"' && (i + 1 == limit || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    /** A single mark closes when no letter follows; after a plural s only if no better one comes in the paragraph. */
    private int closingSingle(int open, int limit) {
        int possessive = -1;
        for (int i = open + 2; i < limit; i++) {
            char c = text.charAt(i);
            boolean marks = c == '’' || c == '\'';
            if (!marks || i + 1 < limit && Character.isLetterOrDigit(text.charAt(i + 1))) {
                continue;
            }
            boolean wordGoesOn =
                    i + 2 < limit && text.charAt(i + 1) == ' ' && Character.isLowerCase(text.charAt(i + 2));
            if (text.charAt(i - 1) != 's' || !wordGoesOn) {
                return i;
            }
            possessive = possessive < 0 ? i : possessive;
        }
        return possessive;
    }

    private int closingWidth(int close) {
        return text.startsWith("''", close) ? 2 : 1;
    }

    private boolean isSpeech(Span paragraph, Span inner, Span whole, int firstOfParagraph) {
        String words = inner.of(text).strip();
        String before = text.substring(paragraph.begin(), whole.begin()).stripTrailing();
        String after = text.substring(whole.end(), paragraph.end()).stripLeading();
        boolean severalSentences = NEW_SENTENCE_INSIDE.matcher(words).find();
        boolean capital = Character.isUpperCase(words.charAt(0))
                || Character.isDigit(words.charAt(0))
                || "….[".indexOf(words.charAt(0)) >= 0;
        boolean stopped = ",.?!…—–-;".indexOf(words.charAt(words.length() - 1)) >= 0;
        boolean stopFollows = !after.isEmpty() && ",.?!;—–".indexOf(after.charAt(0)) >= 0;
        boolean atStart = before.isEmpty()
                || ".?!".indexOf(before.charAt(before.length() - 1)) >= 0
                || startsAfterQuotation(whole, firstOfParagraph);
        boolean introduced = !before.isEmpty() && ",:—–".indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean resumes = introduced && resumesSpeech(firstOfParagraph, whole.begin());
        if (severalSentences) {
            return true;
        }
        if (atStart) {
            return capital && (stopped || after.isEmpty() || stopFollows && words.indexOf(' ') > 0);
        }
        if (introduced) {
            return (capital || resumes || before.endsWith(":"))
                    && words.indexOf(' ') > 0
                    && (stopped || stopFollows || after.isEmpty());
        }
        return false;
    }

    private boolean startsAfterQuotation(Span whole, int firstOfParagraph) {
        if (found.size() <= firstOfParagraph) {
            return false;
        }
        Quotation last = found.get(found.size() - 1);
        return last.whole()
                && text.substring(last.span().end(), whole.begin()).isBlank()
                && ".?!".indexOf(text.charAt(last.inner().end() - 1)) >= 0;
    }

    /** Whether a speech in this sentence was broken off for the reporting clause that ends at {@code end}. */
    private boolean resumesSpeech(int firstOfParagraph, int end) {
        if (found.size() <= firstOfParagraph || !found.get(found.size() - 1).whole()) {
            return false;
        }
        int begin = found.get(found.size() - 1).span().end();
        return begin < end && !text.substring(begin, end).contains(". ");
    }
}
