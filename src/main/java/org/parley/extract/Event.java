package org.parley.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.model.EventStatus;
import org.parley.model.Mention;
import org.parley.model.When;
import org.parley.nlp.Sentence;

/** One meeting of an article with all the places in the text that tell of it. */
final class Event {
    private final List<Sitting> sittings = new ArrayList<>();
    /** How long after it a meeting is still news. */
    private static final int NEWS_DAYS = 40;
    /** How long one that is told to have begun some day may go on. */
    private static final int LONG_DAYS = 10;

    private final Scenes scenes;
    private final Optional<LocalDate> news;
    private Times.Stretch assumed;

    /** @param news the day of writing, for a meeting that the article reports as its news */
    Event(Scenes scenes, Sitting first, Optional<LocalDate> news) {
        this.scenes = scenes;
        this.news = news;
        sittings.add(first);
    }

    List<Sitting> sittings() {
        return List.copyOf(sittings);
    }

    Sitting first() {
        return sittings.get(0);
    }

    /** The sentence that told of it last so far. */
    Sentence last() {
        return sittings.get(sittings.size() - 1).sentence();
    }

    void add(Sitting sitting) {
        sittings.add(sitting);
    }

    boolean isHeld() {
        return status() == EventStatus.HELD;
    }

    /** What the mention that tells most says: cancelled wins, then held. */
    EventStatus status() {
        List<Reality.Degree> degrees = sittings.stream().map(Sitting::degree).toList();
        if (degrees.contains(Reality.Degree.CANCELLED)) {
            return EventStatus.CANCELLED;
        }
        if (degrees.contains(Reality.Degree.REAL) || degrees.contains(Reality.Degree.NEGATED)) {
            return EventStatus.HELD;
        }
        boolean dated = !degrees.contains(Reality.Degree.PROPOSED) && stretch().isPresent();
        return dated || degrees.contains(Reality.Degree.PLANNED) ? EventStatus.PLANNED : EventStatus.PROPOSED;
    }

    Optional<Times.Stretch> stretch() {
        return assumed != null && isWeaklyDated() ? Optional.of(assumed) : said();
    }

    private Optional<Times.Stretch> said() {
        List<Times.Stretch> stretches =
                sittings.stream().flatMap(sitting -> sitting.stretch().stream()).toList();
        return stretches.stream()
                .filter(stretch -> stretch.begin().precision() == When.Precision.DAY)
                .findFirst()
                .or(() -> stretches.stream().findFirst());
    }

    /** Whether no date is said of it but that of something that is told beside it. */
    boolean isWeaklyDated() {
        return sittings.stream().allMatch(sitting -> sitting.date().isEmpty() || sitting.weaklyDated());
    }

    /** Dates it where none of its words does. */
    void assume(Times.Stretch stretch) {
        assumed = stretch;
    }

    Optional<Mention> venue() {
        return sittings.stream().flatMap(sitting -> sitting.venue().stream()).findFirst();
    }

    /** The narrowest place that is said. */
    Optional<Mention> place() {
        List<Mention> places =
                sittings.stream().flatMap(sitting -> sitting.place().stream()).toList();
        return places.stream()
                .filter(place -> place.kind().category() == org.parley.model.Kind.Category.PLACE)
                .findFirst()
                .or(() -> places.stream().findFirst());
    }

    /** Whether nothing that {@code sitting} says speaks against its being this one. */
    boolean fits(Sitting sitting) {
        return (first().order() == sitting.order() || sameDay(sitting))
                && datesFit(sitting)
                && (sitting.isCall() == first().isCall() || sitting.isNoun() && sitting.definite())
                && placesFit(sitting)
                && venuesFit(sitting)
                && numbersFit(sitting);
    }

    /** "received him at the Hotel Alpha" is not what happens at the palace, "the session at the palace" may be. */
    private boolean venuesFit(Sitting sitting) {
        return sitting.isNoun() && sitting.definite()
                || venue().isEmpty()
                || sitting.venue().isEmpty()
                || scenes.overlap(venue().get(), sitting.venue().get());
    }

    /** "the third round" is not the fourth. */
    private boolean numbersFit(Sitting sitting) {
        return sitting.number().isEmpty()
                || sittings.stream()
                        .flatMap(other -> other.number().stream())
                        .allMatch(sitting.number().get()::equals);
    }

    private boolean placesFit(Sitting sitting) {
        Optional<Mention> here = place();
        return here.isEmpty()
                || sitting.place().isEmpty()
                || scenes.overlap(here.get(), sitting.place().get());
    }

    private boolean sameDay(Sitting sitting) {
        Optional<When> day = stretch().map(Times.Stretch::begin);
        return day.filter(when -> when.precision() == When.Precision.DAY).isPresent()
                && day.equals(sitting.stretch().map(Times.Stretch::begin));
    }

    private boolean datesFit(Sitting sitting) {
        Optional<Times.Stretch> here = stretch();
        Optional<Times.Stretch> there = sitting.stretch();
        if (there.isEmpty() || here.isEmpty()) {
            return there.isEmpty() || news.isEmpty() || isNews(there.get().begin());
        }
        boolean longer = sitting.isBegun() || sittings.stream().anyMatch(Sitting::isBegun);
        return near(
                here.get(),
                there.get(),
                isHeld() && longer ? LONG_DAYS : isHeld() && sitting.mayBeAnotherDay() ? 3 : 0);
    }

    /** Whether a date may be one of its own time. */
    boolean isAround(Times.Stretch date) {
        return stretch()
                .map(own -> own.begin().start().toLocalDate())
                .or(() -> news)
                .filter(day -> Math.abs(ChronoUnit.DAYS.between(
                                day, date.begin().start().toLocalDate()))
                        > 366)
                .isEmpty();
    }

    private boolean isNews(When when) {
        LocalDate day = when.start().toLocalDate();
        return switch (when.precision()) {
            case YEAR -> day.getYear() == news.orElseThrow().getYear();
            case MONTH -> !day.isAfter(news.orElseThrow()) && day.plusMonths(2).isAfter(news.orElseThrow());
            default -> Math.abs(ChronoUnit.DAYS.between(day, news.orElseThrow())) <= NEWS_DAYS;
        };
    }

    private static boolean near(Times.Stretch one, Times.Stretch other, int days) {
        When a = one.begin();
        When b = other.begin();
        if (a.precision() == When.Precision.DAY && b.precision() == When.Precision.DAY) {
            long between = Math.abs(
                    ChronoUnit.DAYS.between(a.start().toLocalDate(), b.start().toLocalDate()));
            return between <= days;
        }
        return a.iso().startsWith(b.iso()) || b.iso().startsWith(a.iso());
    }

    /** Whether {@code sitting} names the date or the place of this one. */
    boolean shares(Sitting sitting) {
        boolean date = stretch().isPresent() && sitting.stretch().isPresent() && datesFit(sitting);
        boolean place = place().isPresent() && sitting.place().isPresent() && placesFit(sitting);
        boolean venue = venue().isPresent() && venue().equals(sitting.venue());
        return date || place || venue;
    }
}
