package org.parley.model;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that an article reports, with the claim that proves it. The records in here are the table of contents of
 * what Parley knows.
 *
 * @param <R> what stands for people, actors, places and events: {@link Mention} as extracted, {@link Entity} once
 *     resolved
 */
public sealed interface Fact<R> {
    Claim<R> claim();

    /** The same fact about what {@code f} makes of everything it refers to. */
    <S> Fact<S> map(Function<? super R, ? extends S> f);

    default Evidence evidence() {
        return claim().evidence();
    }

    /** The article names {@code entity}, an actor or a place. */
    record Naming<R>(R entity, Claim<R> claim) implements Fact<R> {
        @Override
        public <S> Naming<S> map(Function<? super R, ? extends S> f) {
            return new Naming<>(f.apply(entity), claim.map(f));
        }
    }

    /** {@code place} lies in the place or state {@code within}. */
    record Location<R>(R place, R within, Claim<R> claim) implements Fact<R> {
        @Override
        public <S> Location<S> map(Function<? super R, ? extends S> f) {
            return new Location<>(f.apply(place), f.apply(within), claim.map(f));
        }
    }

    /** {@code person} holds the office {@code title}, of the actor {@code of} where that is known. */
    record OfficeHolding<R>(R person, String title, Optional<R> of, Tenure tenure, Claim<R> claim) implements Fact<R> {
        @Override
        public <S> OfficeHolding<S> map(Function<? super R, ? extends S> f) {
            return new OfficeHolding<>(f.apply(person), title, of.map(f), tenure, claim.map(f));
        }
    }

    /**
     * One sitting.
     *
     * @param meeting the event itself; its name is unique in the article
     * @param talks the process it belongs to, empty when unknown
     * @param label what a reader would call it
     */
    record Meeting<R>(
            R meeting,
            Optional<R> talks,
            String label,
            Optional<When> date,
            Optional<When> begin,
            Optional<When> end,
            Optional<Duration> duration,
            Optional<R> place,
            Optional<R> venue,
            EventStatus status,
            Claim<R> claim)
            implements Fact<R> {
        @Override
        public <S> Meeting<S> map(Function<? super R, ? extends S> f) {
            return new Meeting<>(
                    f.apply(meeting),
                    talks.map(f),
                    label,
                    date,
                    begin,
                    end,
                    duration,
                    place.map(f),
                    venue.map(f),
                    status,
                    claim.map(f));
        }
    }

    /** {@code actor} is {@code role} at {@code event}, for {@code onBehalfOf} where that is known. */
    record Participation<R>(R event, R actor, Role role, Optional<R> onBehalfOf, Claim<R> claim) implements Fact<R> {
        @Override
        public <S> Participation<S> map(Function<? super R, ? extends S> f) {
            return new Participation<>(f.apply(event), f.apply(actor), role, onBehalfOf.map(f), claim.map(f));
        }
    }

    /**
     * {@code holder} takes {@code stance} on what {@code content} says.
     *
     * @param cue the word or words that tell the stance, as they stand in the article
     * @param addressee from whom it is demanded, to whom it is offered …; empty when nobody is named
     * @param condition under which it holds, empty when none is said
     * @param talks at which it was taken, empty when unknown
     */
    record Position<R>(
            R holder,
            Stance stance,
            String cue,
            Wording content,
            Optional<Issue> issue,
            Optional<R> addressee,
            Optional<Wording> condition,
            Optional<R> talks,
            Optional<When> time,
            Claim<R> claim)
            implements Fact<R> {
        @Override
        public <S> Position<S> map(Function<? super R, ? extends S> f) {
            return new Position<>(
                    f.apply(holder),
                    stance,
                    cue,
                    content,
                    issue,
                    addressee.map(f),
                    condition,
                    talks.map(f),
                    time,
                    claim.map(f));
        }
    }

    /**
     * {@code speaker} says what {@code text} holds: one quoted segment or one reported clause.
     *
     * @param onBehalfOf the principal the speaker speaks for, empty when not said
     * @param channel who passed the words on ("through his spokesman"), empty when nobody
     * @param cue the word or words of saying, as they stand in the article
     */
    record Statement<R>(
            R speaker, Optional<R> onBehalfOf, Optional<R> channel, Mode mode, String cue, Wording text, Claim<R> claim)
            implements Fact<R> {
        @Override
        public <S> Statement<S> map(Function<? super R, ? extends S> f) {
            return new Statement<>(f.apply(speaker), onBehalfOf.map(f), channel.map(f), mode, cue, text, claim.map(f));
        }
    }
}
