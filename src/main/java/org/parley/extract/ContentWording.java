package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.parley.model.Span;
import org.parley.model.Wording;
import org.parley.nlp.AnnotatedText;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Turns tokens of a content into the literal words of the article, without loose ends and comments between. */
final class ContentWording {
    private static final Pattern BRACKET = Pattern.compile("\\s*\\([^()\\n]{1,120}\\)");
    /** A quotation is not cut in two if no more than that is left of it. */
    private static final int LONGEST_REST = 40;

    private static final String OPENING = "“‘«„";
    private static final String CLOSING = "”’»";

    private final AnnotatedText text;

    ContentWording(AnnotatedText text) {
        this.text = text;
    }

    /** The literal stretches of the article that the tokens make, marks at the edges trimmed; empty for marks alone. */
    Optional<Wording> of(Sentence sentence, SortedSet<Integer> tokens) {
        List<Span> spans = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        Set<Integer> comments = comments(sentence);
        for (int i = 0; i <= sentence.size(); i++) {
            boolean in = i < sentence.size() && tokens.contains(i) && !comments.contains(i);
            boolean bridge = i < sentence.size()
                    && !run.isEmpty()
                    && isMark(sentence.token(i))
                    && !comments.contains(i)
                    && tokens.contains(i + 1);
            if (in || bridge) {
                run.add(i);
            } else {
                stretch(sentence, run).ifPresent(spans::add);
                run.clear();
            }
        }
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.of(text.article().text(), spans));
    }

    /** Tokens of ", the minister said," with its commas. */
    private static Set<Integer> comments(Sentence sentence) {
        Set<Integer> found = new TreeSet<>();
        for (int verb = 2; verb + 1 < sentence.size(); verb++) {
            int end = sentence.token(verb + 1).text().equals(",") ? verb + 1 : verb + 2;
            boolean ends = end < sentence.size() && sentence.token(end).text().equals(",");
            int report = verb;
            Optional<Integer> subject = sentence.child(verb, "nsubj").filter(child -> child < report);
            if (ends && subject.isPresent() && ContentLimits.isReport(sentence.token(verb))) {
                int begin = subject.get();
                while (begin > 0
                        && begin > verb - 9
                        && !sentence.token(begin).text().equals(",")) {
                    begin--;
                }
                if (sentence.token(begin).text().equals(",")) {
                    IntStream.rangeClosed(begin, end).forEach(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Span> stretch(Sentence sentence, List<Integer> run) {
        int first = 0;
        int last = run.size() - 1;
        while (first <= last && (isMark(sentence.token(run.get(first))) || isLoose(sentence, run.get(first)))) {
            first++;
        }
        while (last >= first
                && (isMark(sentence.token(run.get(last)))
                        || isLoose(sentence, run.get(last))
                        || last > first && isConnective(sentence, run.get(last))
                        || last > first && isIntroduction(sentence, run.get(last)))) {
            last--;
        }
        if (first > last) {
            return Optional.empty();
        }
        return Optional.of(balanced(
                sentence.token(run.get(first)).span().begin(),
                sentence.token(run.get(last)).span().end(),
                sentence.span().end()));
    }

    private static boolean isMark(Token token) {
        return token.text().codePoints().noneMatch(Character::isLetterOrDigit)
                && !token.text().equals("%")
                && !token.text().equals("$");
    }

    /** "rejected the notion, stating: …": what opens the next quotation. */
    private static boolean isIntroduction(Sentence sentence, int i) {
        return sentence.token(i).pos().equals("VBG")
                && i > 0
                && sentence.token(i - 1).text().equals(",")
                && ContentLimits.isTelling(sentence.token(i));
    }

    /** ", however". */
    private static boolean isConnective(Sentence sentence, int i) {
        return i > 0
                && sentence.token(i).lemmaIn("however", "though", "meanwhile", "nevertheless", "nonetheless", "too")
                && sentence.token(i - 1).text().equals(",");
    }

    private static boolean isLoose(Sentence sentence, int i) {
        return sentence.token(i).pos().equals("CC");
    }

    /** Takes in a bracket that follows at once and the other half of a pair of quotation marks. */
    private Span balanced(int begin, int end, int limit) {
        String article = text.article().text();
        Matcher bracket = BRACKET.matcher(article).region(end, article.length());
        int last = bracket.lookingAt() ? bracket.end() : end;
        int first = begin;
        for (int i = 0; i < OPENING.length(); i++) {
            String inside = article.substring(first, last);
            int opened = inside.lastIndexOf(OPENING.charAt(i));
            int closed = inside.lastIndexOf(CLOSING.charAt(Math.min(i, CLOSING.length() - 1)));
            if (opened >= 0 && closed < opened) {
                last = closeAt(article, last, limit, CLOSING.charAt(Math.min(i, CLOSING.length() - 1)));
            }
        }
        boolean straight =
                article.substring(first, last).chars().filter(c -> c == '"').count() % 2 == 1;
        if (straight) {
            last = closeAt(article, last, limit, '"');
        }
        if (first > 0 && (OPENING.indexOf(article.charAt(first - 1)) >= 0 || article.charAt(first - 1) == '"')) {
            int closing = CLOSING.indexOf(article.charAt(Math.min(last, article.length() - 1)));
            boolean closesHere = last < article.length() && (closing >= 0 || article.charAt(last) == '"');
            boolean closesInside = article.substring(first, last)
                    .chars()
                    .anyMatch(c -> CLOSING.indexOf(c) >= 0 && c != '’' || c == '"');
            if (closesInside && !closesHere) {
                first--;
            }
        }
        return new Span(first, last);
    }

    /** The end after the closing mark if that stands in the sentence or right behind it, else {@code end}. */
    private static int closeAt(String article, int end, int limit, char mark) {
        int close = article.indexOf(mark, end);
        return close >= 0 && close <= limit + 1 && close <= end + LONGEST_REST ? close + 1 : end;
    }
}
