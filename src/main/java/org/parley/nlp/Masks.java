package org.parley.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Span;

/**
 * An article's text made ready for a parser: two texts of the same length as the article's, so that offsets hold.
 *
 * <p>{@code outer} is the running text without whole quotations, datelines and asides; {@code inner} holds just the
 * contents of those, each on a line of its own. Parsers trained on edited prose go wrong where a quotation of three
 * sentences or a bracketed list of supporters stands in the middle of a clause.
 */
final class Masks {
    private static final Pattern DATELINE =
            Pattern.compile("^(?<place>\\p{Lu}[\\p{Lu}.'’/ -]{2,40}|\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+)?)"
                    + "(?:, ?(?:\\p{Lu}[\\p{L}.]+ ?)+?)??"
                    + "(?:,? \\(?(?<date>(?:\\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\\.?(?: \\d{1,2})?(?:,? \\d{4})?)\\)?)?"
                    + "(?<agency> ?\\([\\p{L} ./-]{2,30}\\))?"
                    + "(?:\\s*(?:[-–—]|--)|(?<=\\p{Lu}{3}):)\\s+(?=\\S)");
    /** "Riga – Two weeks after …" */
    private static final Pattern BARE = Pattern.compile("^\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)? [–—] \\p{Lu}");

    private static final Set<String> NO_PLACES = Set.of(
            "analysis", "opinion", "comment", "update", "explainer", "interview", "profile", "background", "exclusive");
    private static final String NAME = "(?:[Tt]he |an? )?\\p{Lu}[\\p{L}\\p{N}/&'’-]*"
            + "(?:(?: of| for| of the| for the)? \\p{Lu}[\\p{L}\\p{N}/&'’-]*)*";
    private static final String OTHERS =
            "(?:(?:many |several |some )?others|(?:a number of |many |several |some )?other [^,.;()]+)";
    private static final String NAMES =
            "(?:" + NAME + "|" + OTHERS + ")(?:(?:, and |, | and )(?:" + NAME + "|" + OTHERS + "))*";
    private static final String SUPPORT = "(?:supported|opposed|backed|seconded|joined|echoed) by " + NAMES;
    /** A comma before what goes on after the aside, but not before a relative clause about it. */
    private static final String GOES_ON = ",(?= (?!wh|that )\\p{Ll})";

    private static final Pattern ASIDE = Pattern.compile("\\((?<bracket>[^()\\n]{1,120})\\)"
            + "|(?:,| and| but)(?<support> " + SUPPORT + "(?:, who [^.;]+)?)"
            + "(?:" + GOES_ON + "|(?=[.;]|,? (?:and|but) (?:supported|opposed) ))"
            + "|(?<=^|\\. |\\n)(?<first>(?:Supported|Opposed) by " + NAMES + "),(?= )"
            + "|,(?<with> (?:along )?with " + NAMES + ")(?:" + GOES_ON
            + "(?! (?:supported|opposed|backed|seconded|joined|echoed) )" + "|(?= (?:and|but) opposed by))"
            + "|,(?<behalf> (?:also )?(?:speaking )?(?:on behalf of|for) [^,.;]+?)" + GOES_ON);

    /** Forms of address whose dots end a sentence for the engine: "H.E. Ms. …". */
    private static final Pattern ADDRESS = Pattern.compile("\\b(?:H\\. ?E\\.|Rt\\.(?= Hon\\b))(?= \\p{Lu})");

    private static final Pattern CAPITALS =
            Pattern.compile("(?<![\\p{L}\\p{N}(-])\\p{Lu}{2,}(?: \\p{Lu}{2,})*(?![\\p{L}\\p{N})-])");
    private static final List<String> GROUPS = List.of("bracket", "support", "first", "with", "behalf");

    private final String text;
    private final List<Span> paragraphs;
    private final List<Quotation> quotations;
    private final Optional<Dateline> dateline;
    private final List<Span> asides = new ArrayList<>();
    private final char[] outer;
    private final char[] inner;

    Masks(String text) {
        this.text = text;
        paragraphs = Paragraphs.of(text);
        quotations = Quotations.of(text, paragraphs);
        // A headline may stand above the report.
        dateline = paragraphs.stream()
                .limit(2)
                .flatMap(paragraph -> dateline(paragraph).stream())
                .findFirst();
        outer = text.toCharArray();
        inner = text.replaceAll("[^\\n]", " ").toCharArray();
        breakLines();
        dateline.ifPresent(line -> {
            blank(outer, line.span());
            asides.add(line.place());
        });
        findAsides();
        asides.forEach(this::moveInside);
        for (Quotation quotation : quotations) {
            if (quotation.whole()) {
                moveInside(quotation.inner());
                hide(quotation);
            } else {
                blankMarks(quotation);
            }
        }
        lowerNames(outer);
        lowerNames(inner);
        ADDRESS.matcher(text).results().forEach(address -> {
            blank(outer, new Span(address.start(), address.end()));
            blank(inner, new Span(address.start(), address.end()));
        });
    }

    String outer() {
        return new String(outer);
    }

    String inner() {
        return new String(inner);
    }

    List<Span> paragraphs() {
        return paragraphs;
    }

    List<Quotation> quotations() {
        return quotations;
    }

    Optional<Dateline> dateline() {
        return dateline;
    }

    /** Where the contents of brackets and the like stand. */
    List<Span> asides() {
        return asides;
    }

    private void breakLines() {
        int paragraph = 0;
        for (int i = 0; i < outer.length; i++) {
            while (paragraph < paragraphs.size()
                    && i >= paragraphs.get(paragraph).end()) {
                paragraph++;
            }
            boolean within = paragraph < paragraphs.size()
                    && i >= paragraphs.get(paragraph).begin();
            if (outer[i] == '\n' && within) {
                outer[i] = ' ';
                inner[i] = ' ';
            }
        }
    }

    private Optional<Dateline> dateline(Span first) {
        Matcher matcher = DATELINE.matcher(first.of(text));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String place = matcher.group("place");
        if (NO_PLACES.contains(place.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        boolean telling = matcher.group("date") != null
                || matcher.group("agency") != null
                || place.equals(place.toUpperCase(Locale.ROOT))
                || BARE.matcher(first.of(text)).find();
        if (!telling) {
            return Optional.empty();
        }
        int at = first.begin();
        return Optional.of(new Dateline(
                new Span(at, at + matcher.end()),
                new Span(
                        at + matcher.start("place"),
                        at + matcher.start("place") + place.stripTrailing().length()),
                matcher.group("date") == null
                        ? Optional.empty()
                        : Optional.of(new Span(at + matcher.start("date"), at + matcher.end("date")))));
    }

    private void findAsides() {
        Matcher matcher = ASIDE.matcher(text);
        int from = dateline.map(line -> line.span().end()).orElse(0);
        while (from < text.length() && matcher.find(from)) {
            String group = GROUPS.stream()
                    .filter(name -> matcher.group(name) != null)
                    .findFirst()
                    .orElseThrow();
            Span span = new Span(matcher.start(), matcher.end());
            boolean loose = text.charAt(matcher.start()) == ' '
                    && group.equals("support")
                    && text.charAt(matcher.start() - 1) != ','
                    && asides.stream().noneMatch(aside -> aside.end() == matcher.start());
            boolean quoted = loose
                    || quotations.stream()
                            .anyMatch(quotation -> quotation.span().overlaps(span));
            if (!quoted) {
                asides.add(new Span(matcher.start(group), matcher.end(group)));
                blank(outer, span);
            }
            from = matcher.end();
        }
    }

    /** Puts the contents at {@code span} on a line of its own in the inner text. */
    private void moveInside(Span span) {
        for (int i = span.begin(); i < span.end(); i++) {
            inner[i] = text.charAt(i) == '\n' ? ' ' : text.charAt(i);
        }
        if (span.begin() > 0) {
            inner[span.begin() - 1] = '\n';
        }
        if (span.end() < inner.length) {
            inner[span.end()] = '\n';
        }
    }

    /** Writes "SAUDI ARABIA" as "Saudi Arabia": a tagger takes capitals for an acronym or a common noun. */
    private static void lowerNames(char[] chars) {
        Matcher matcher = CAPITALS.matcher(new String(chars));
        while (matcher.find()) {
            boolean name = matcher.group().length() > 4;
            for (int i = matcher.start() + 1; name && i < matcher.end(); i++) {
                if (Character.isLetter(chars[i - 1])) {
                    chars[i] = Character.toLowerCase(chars[i]);
                }
            }
        }
    }

    private static void blank(char[] chars, Span span) {
        for (int i = span.begin(); i < span.end(); i++) {
            chars[i] = ' ';
        }
    }

    private void blankMarks(Quotation quotation) {
        blank(outer, new Span(quotation.span().begin(), quotation.inner().begin()));
        if (quotation.inner().end() < quotation.span().end()) {
            blank(outer, new Span(quotation.inner().end(), quotation.span().end()));
        }
    }

    /** Takes a whole quotation out of the outer text and leaves a full stop where it ended the sentence around it. */
    private void hide(Quotation quotation) {
        Span paragraph = paragraphs.get(quotation.paragraph());
        String before = new String(outer, paragraph.begin(), quotation.span().begin() - paragraph.begin()).strip();
        String after = text.substring(quotation.span().end(), paragraph.end()).strip();
        boolean opensSentence = before.isEmpty() || ".?!".indexOf(before.charAt(before.length() - 1)) >= 0;
        blank(outer, quotation.span());
        int last = quotation.inner().end() - 1;
        boolean stops =
                ".?!".indexOf(text.charAt(last)) >= 0 && (after.isEmpty() || !Character.isLowerCase(after.charAt(0)));
        if (!opensSentence && stops) {
            outer[last] = '.';
        } else if (opensSentence && after.startsWith(",")) {
            outer[text.indexOf(',', quotation.span().end())] = ' ';
        }
    }
}
