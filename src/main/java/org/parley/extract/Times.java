package org.parley.extract;

import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Span;
import org.parley.model.When;
import org.parley.nlp.AnnotatedText;
import org.parley.nlp.Sentence;

/**
 * When things happen. Dates that depend on the day of writing ("on Friday", "in July", "yesterday") count from the day
 * of publication; without one, from the dateline or the first full date of the text; without these they stay open.
 */
final class Times {
    /** On which side of the day of writing something lies. */
    enum Direction {
        PAST,
        FUTURE,
        /** Of days and months the nearest, of weekdays the next. */
        NEAREST
    }

    /**
     * A stretch of time.
     *
     * @param begin its first day, month or year
     * @param end its last day, empty when it has only one
     */
    record Stretch(When begin, Optional<When> end) {}

    /** A date as it stands in the text, to be read as before or after the day of writing. */
    record Phrase(Span span, Function<Direction, Optional<Stretch>> reading) {
        Optional<Stretch> at(Direction direction) {
            return reading.apply(direction);
        }
    }

    private static final String MONTH = "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
            + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String RANGE = "(?:\\s?(?:-|–|—|and|to|until)\\s?" + DAY + ")?\\b";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String WEEKDAY = "(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    private static final List<String> NUMBERS = List.of(
            "a",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final List<String> TENS =
            List.of("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final String NUMBER =
            "((?i:an|one|" + String.join("|", NUMBERS) + "|" + String.join("|", TENS) + ")|\\d{1,2})";

    /** The first that matches at a position wins. */
    private static final Pattern DATES = Pattern.compile("\\b(?:"
            + "(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)\\b"
            + "|(?<dayMonth>" + DAY + RANGE + "(?: of)? " + MONTH + "(?:,? " + YEAR + ")?)(?!\\w)"
            + "|(?<monthDay>" + MONTH + " " + DAY + RANGE + "(?:,? " + YEAR + ")?)(?![\\w:])"
            + "|(?<monthYear>" + MONTH + "(?: of|,)? " + YEAR + ")\\b"
            + "|(?<month>(?i:in|of|since|until|by|last|next|this|that|late|early|mid|for|from|during|before|after|and)[ -]"
            + MONTH + "(?: (last|this|next) year)?)(?![\\w’']|,? (?:of )?\\d)"
            + "|(?<weekday>(?:((?i:last|next|this|past|coming|previous|following)) )?" + WEEKDAY + ")"
            + "|(?<relative>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Tt]his (?:morning|afternoon|evening)"
            + "|in (?:an?|two|three|four|a few|\\d{1,2}) (?:hour|minute)s?|later in the day)\\b"
            + "|(?<part>(?i:for|in|during|by|that|the same) (?:the )?(?:morning|afternoon|evening|night)(?! (?:session|plenary|meeting|sitting|round))|[Tt]he same day)\\b"
            + "|(?<neighbour>(?i:the|on the) (?:(following|next|previous) (?:day|morning|evening|night)|day (before|after)))\\b"
            + "|(?<around>(?i:earlier |later )?((?i:last|next|this|coming|previous|following|that|the same)) (week|month|year))\\b"
            + "|(?<weekend>(?i:(last|next|this|over the|at the|the following|the coming) weekend))\\b"
            + "|(?<season>((?i:last|next|this|in the|the coming)) (spring|summer|autumn|fall)(?! of\\b| \\d))\\b"
            + "|(?<distance>" + NUMBER
            + " (day|night|week|month|year)s? (ago|earlier|later|before|from now))\\b(?! [Tt]he\\b)"
            + "|(?<ahead>in (?:about |around |some )?" + NUMBER + " (day|week|month)s?(?:[’'] time)?)(?! of\\b)\\b"
            + "|(?<ordinal>(?i:on|night of|morning of|evening of|by|until|since|for) the (\\d{1,2})(?:st|nd|rd|th))\\b"
            + "(?! (?!(?:and|in|at|to|for|from|after|when|as|but|with|by|they|he|she|it|we|a|an|the)\\b)[a-z])"
            + "|(?<year>" + YEAR + ")(?![\\w-]|,\\d|\\.\\d| (?:people|men|women|troops|prisoners|soldiers|dollars))"
            + ")");

    private static final Map<String, Integer> YEARS = Map.of("last", -1, "this", 0, "next", 1);
    /** Those that count from another day of the text. */
    private static final List<String> ANCHORED = List.of("part", "neighbour", "distance", "ordinal");

    private static final Pattern COUNTING =
            Pattern.compile("(?i)(?:that|the same|following|previous|the following) .*");
    /** Capture groups of {@link #DATES} count from the group that holds the whole of an alternative. */
    private static final Map<String, Integer> FIRST = groups();

    private final AnnotatedText text;
    private final Optional<LocalDate> reference;
    private final Map<Span, List<Phrase>> found = new HashMap<>();

    Times(AnnotatedText text) {
        this.text = text;
        reference = text.article().date().or(this::stated);
    }

    private static Map<String, Integer> groups() {
        Map<String, Integer> groups = new java.util.HashMap<>();
        Matcher names = Pattern.compile("\\((?!\\?)|\\(\\?<(\\w+)>").matcher(DATES.pattern());
        for (int i = 1; names.find(); i++) {
            if (names.group(1) != null) {
                groups.put(names.group(1), i);
            }
        }
        return Map.copyOf(groups);
    }

    /** The day that relative dates count from, empty when nothing tells it. */
    Optional<LocalDate> reference() {
        return reference;
    }

    private Optional<LocalDate> stated() {
        Matcher matcher = DATES.matcher(text.article().text());
        while (matcher.find()) {
            Optional<Stretch> full = fullDate(matcher);
            if (full.isPresent()) {
                return full.map(
                        stretch -> stretch.end().orElse(stretch.begin()).start().toLocalDate());
            }
        }
        return Optional.empty();
    }

    private Optional<Stretch> fullDate(Matcher matcher) {
        boolean full = matcher.group("iso") != null
                || matcher.group("dayMonth") != null
                        && part(matcher, "dayMonth", 4).isPresent()
                || matcher.group("monthDay") != null
                        && part(matcher, "monthDay", 4).isPresent();
        return full ? phrase(matcher, 0).flatMap(phrase -> phrase.at(Direction.PAST)) : Optional.empty();
    }

    /** The dates named in {@code sentence}, in the order of the text. */
    List<Phrase> in(Sentence sentence) {
        return in(sentence.span());
    }

    /** The dates named in a stretch of the text, in the order of the text. */
    List<Phrase> in(Span span) {
        List<Phrase> known = found.get(span);
        if (known == null) {
            known = find(span);
            found.put(span, known);
        }
        return known;
    }

    private List<Phrase> find(Span span) {
        List<Phrase> phrases = new ArrayList<>();
        Matcher matcher = DATES.matcher(text.text(span));
        while (matcher.find()) {
            phrase(matcher, span.begin()).ifPresent(phrases::add);
        }
        return List.copyOf(phrases);
    }

    /** The date of the dateline, empty when there is none. */
    Optional<Stretch> ofDateline() {
        return text.dateline().flatMap(line -> line.date()).flatMap(span -> {
            Matcher matcher = DATES.matcher(text.text(span));
            return matcher.find()
                    ? phrase(matcher, span.begin()).flatMap(phrase -> phrase.at(Direction.PAST))
                    : Optional.empty();
        });
    }

    /** The moment that the engine reads at {@code span} ("12:20 GMT"), empty when it reads no time of day. */
    Optional<When> clock(Span span) {
        return text.times().stream()
                .filter(time -> time.type().equals("TIME") && time.span().overlaps(span))
                .flatMap(time -> moment(time.value()).stream())
                .findFirst();
    }

    private static Optional<When> moment(String value) {
        String zoned = value.endsWith("Z") ? value : value.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        try {
            return Optional.of(new When(OffsetDateTime.parse(zoned), When.Precision.TIME));
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    private Optional<Phrase> phrase(Matcher matcher, int offset) {
        Function<Direction, Optional<Stretch>> reading = null;
        if (matcher.group("iso") != null) {
            String iso = matcher.group("iso");
            reading = direction -> Calendar.day(() -> LocalDate.parse(iso));
        } else if (matcher.group("dayMonth") != null) {
            reading = days(part(matcher, "dayMonth", 3), part(matcher, "dayMonth", 1), matcher, "dayMonth", 2);
        } else if (matcher.group("monthDay") != null) {
            reading = days(part(matcher, "monthDay", 1), part(matcher, "monthDay", 2), matcher, "monthDay", 3);
        } else if (matcher.group("monthYear") != null) {
            Month month = Calendar.month(part(matcher, "monthYear", 1).orElseThrow());
            int year = Integer.parseInt(part(matcher, "monthYear", 2).orElseThrow());
            reading = direction -> Optional.of(Calendar.single(When.month(year, month.getValue())));
        } else if (matcher.group("month") != null) {
            Month month = Calendar.month(part(matcher, "month", 1).orElseThrow());
            String which = matcher.group("month").toLowerCase(Locale.ROOT);
            Optional<Integer> years = part(matcher, "month", 2).map(YEARS::get);
            Optional<LocalDate> from = which.startsWith("that") ? before(offset + matcher.start(), false) : reference;
            reading = direction -> from.map(day -> years.isPresent()
                    ? Calendar.single(When.month(day.getYear() + years.get(), month.getValue()))
                    : Calendar.nearest(
                            // "last December", said in December.
                            YearMonth.from(day)
                                    .plusMonths(which.startsWith("last") ? -1 : which.startsWith("next") ? 1 : 0),
                            month,
                            which.startsWith("last")
                                    ? Direction.PAST
                                    : which.startsWith("next")
                                            ? Direction.FUTURE
                                            : which.startsWith("that") ? Direction.NEAREST : direction));
        } else if (matcher.group("weekday") != null) {
            String name = part(matcher, "weekday", 2).orElseThrow();
            String which = part(matcher, "weekday", 1).orElse("").toLowerCase(Locale.ROOT);
            reading = direction -> reference.map(day -> Calendar.weekday(day, name, which, direction));
        } else if (matcher.group("relative") != null) {
            int days = switch (matcher.group("relative").toLowerCase(Locale.ROOT)) {
                case "yesterday" -> -1;
                case "tomorrow" -> 1;
                default -> 0;
            };
            reading = direction -> reference.map(day -> Calendar.single(When.day(day.plusDays(days))));
        } else if (matcher.group("part") != null) {
            Optional<LocalDate> from = before(offset + matcher.start(), true).or(() -> reference);
            reading = direction -> from.map(day -> Calendar.single(When.day(day)));
        } else if (matcher.group("neighbour") != null) {
            boolean back = part(matcher, "neighbour", 1)
                            .filter("previous"::equals)
                            .isPresent()
                    || part(matcher, "neighbour", 2).filter("before"::equals).isPresent();
            Optional<LocalDate> from = before(offset + matcher.start(), true);
            reading = direction -> from.map(day -> Calendar.single(When.day(day.plusDays(back ? -1 : 1))));
        } else if (matcher.group("around") != null) {
            String which = part(matcher, "around", 1).orElseThrow().toLowerCase(Locale.ROOT);
            String unit = part(matcher, "around", 2).orElseThrow();
            Optional<LocalDate> from = COUNTING.matcher(which + " " + unit).matches()
                    ? before(offset + matcher.start(), false).or(() -> reference)
                    : reference;
            reading = direction -> from.flatMap(day -> Calendar.around(day, which, unit));
        } else if (matcher.group("weekend") != null) {
            String which = part(matcher, "weekend", 1).orElseThrow().toLowerCase(Locale.ROOT);
            reading = direction -> reference.map(day -> Calendar.weekend(day, which, direction));
        } else if (matcher.group("season") != null) {
            String which = part(matcher, "season", 1).orElseThrow().toLowerCase(Locale.ROOT);
            String season = part(matcher, "season", 2).orElseThrow();
            reading = direction -> reference.map(day -> Calendar.season(day, season, which, direction));
        } else if (matcher.group("ahead") != null) {
            int count = number(part(matcher, "ahead", 1).orElseThrow()).orElseThrow();
            String unit = part(matcher, "ahead", 2).orElseThrow();
            reading = direction -> reference
                    .filter(day -> direction == Direction.FUTURE)
                    .map(day -> Calendar.shifted(day, count, unit));
        } else if (matcher.group("ordinal") != null) {
            int number = Integer.parseInt(part(matcher, "ordinal", 1).orElseThrow());
            Optional<LocalDate> from = before(
                            offset + matcher.start(), false, when -> when.precision() != When.Precision.YEAR)
                    .or(() -> reference);
            reading = direction -> from.flatMap(day -> Calendar.ofMonth(day, number));
        } else if (matcher.group("distance") != null) {
            reading = distance(
                    part(matcher, "distance", 1).orElseThrow(),
                    part(matcher, "distance", 2).orElseThrow(),
                    part(matcher, "distance", 3).orElseThrow(),
                    offset + matcher.start());
        } else if (matcher.group("year") != null) {
            int year = Integer.parseInt(part(matcher, "year", 1).orElseThrow());
            reading = direction -> Optional.of(Calendar.single(When.year(year)));
        }
        return Optional.ofNullable(reading)
                .map(found -> new Phrase(new Span(offset + matcher.start(), offset + matcher.end()), found));
    }

    private static Optional<String> part(Matcher matcher, String alternative, int number) {
        return Optional.ofNullable(matcher.group(FIRST.get(alternative) + number));
    }

    private Function<Direction, Optional<Stretch>> days(
            Optional<String> monthName, Optional<String> first, Matcher matcher, String alternative, int last) {
        Month month = Calendar.month(monthName.orElseThrow());
        int from = Integer.parseInt(first.orElseThrow());
        Optional<Integer> to = part(matcher, alternative, last).map(Integer::parseInt);
        Optional<Integer> year = part(matcher, alternative, 4).map(Integer::parseInt);
        return direction -> year.or(() -> reference.map(day -> Calendar.year(day, month, from, direction)))
                .flatMap(y -> Calendar.day(() -> LocalDate.of(y, month, from))
                        .map(stretch -> to.flatMap(d -> Calendar.day(() -> LocalDate.of(y, month, d)))
                                .map(end -> new Stretch(stretch.begin(), Optional.of(end.begin())))
                                .orElse(stretch)));
    }

    /** A number in words or figures, empty for any other word. */
    static Optional<Integer> number(String word) {
        String number = word.toLowerCase(Locale.ROOT);
        if (number.matches("\\d{1,3}")) {
            return Optional.of(Integer.parseInt(number));
        }
        if (TENS.contains(number)) {
            return Optional.of(30 + 10 * TENS.indexOf(number));
        }
        int known = NUMBERS.indexOf(number.matches("an|one") ? "a" : number);
        return known < 0 ? Optional.empty() : Optional.of(known + 1);
    }

    /** "ago" counts from the day of writing, "later" from the day told of. */
    private Function<Direction, Optional<Stretch>> distance(String number, String unit, String side, int at) {
        int count = number(number).orElseThrow();
        int step = side.matches("ago|earlier|before") ? -count : count;
        Optional<LocalDate> from =
                side.matches("later|earlier|before") ? before(at, true).or(() -> reference) : reference;
        return direction -> from.map(day -> Calendar.shifted(day, step, unit));
    }

    /** The day that the text named last before {@code end}; if it must be near, in the same paragraph and to the day. */
    private Optional<LocalDate> before(int end, boolean near) {
        return before(end, near, when -> !near || when.precision() == When.Precision.DAY);
    }

    private Optional<LocalDate> before(int end, boolean near, Predicate<When> exact) {
        String body = text.article().text();
        int start = near ? body.lastIndexOf('\n', Math.max(end - 1, 0)) + 1 : 0;
        Matcher matcher = DATES.matcher(body).region(start, end);
        Optional<LocalDate> last = Optional.empty();
        while (matcher.find()) {
            if (ANCHORED.stream().allMatch(name -> matcher.group(name) == null)
                    && !COUNTING.matcher(matcher.group()).matches()) {
                last = phrase(matcher, 0)
                        .flatMap(phrase -> phrase.at(Direction.PAST))
                        .map(Stretch::begin)
                        .filter(exact)
                        .map(when -> Optional.of(when.start().toLocalDate()))
                        .orElse(last);
            }
        }
        return last;
    }
}
