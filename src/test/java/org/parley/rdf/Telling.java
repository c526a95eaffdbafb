package org.parley.rdf;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.parley.model.Article;
import org.parley.model.Claim;
import org.parley.model.ClaimStatus;
import org.parley.model.Entity;
import org.parley.model.EventStatus;
import org.parley.model.Evidence;
import org.parley.model.Fact;
import org.parley.model.Issue;
import org.parley.model.Kind;
import org.parley.model.Mode;
import org.parley.model.Role;
import org.parley.model.Span;
import org.parley.model.Stance;
import org.parley.model.Tenure;
import org.parley.model.When;
import org.parley.model.Wording;

/** An article and its facts, told sentence by sentence; a sentence is a line of the text. */
final class Telling {
    private final Article article;
    private final List<Fact<Entity>> facts = new ArrayList<>();
    private Span sentence;

    Telling(String source, LocalDate date, String publisher, String headline, String text) {
        article = new Article(
                source,
                text,
                Optional.of(headline),
                Optional.of(date),
                Optional.of(publisher),
                Optional.of(URI.create("https://news.example/" + source)));
    }

    static Entity entity(String id, Kind kind, String label, String... aliases) {
        return new Entity(id, kind, label, new TreeSet<>(List.of(aliases)), Optional.empty());
    }

    static Entity entity(String id, Kind kind, String label, URI sameAs) {
        return new Entity(id, kind, label, new TreeSet<>(), Optional.of(sameAs));
    }

    Article article() {
        return article;
    }

    List<Fact<Entity>> facts() {
        return facts;
    }

    /** Every fact told from here on is proved by this line. */
    Telling because(String line) {
        sentence = span(line, 0);
        return this;
    }

    Telling names(Entity... entities) {
        Stream.of(entities).forEach(entity -> facts.add(new Fact.Naming<>(entity, asserted())));
        return this;
    }

    Telling lies(Entity place, Entity within) {
        facts.add(new Fact.Location<>(place, within, asserted()));
        return this;
    }

    Telling holds(Entity person, String title, Entity of) {
        facts.add(new Fact.OfficeHolding<>(person, title, Optional.of(of), Tenure.CURRENT, asserted()));
        return this;
    }

    Telling meets(Fact.Meeting<Entity> meeting) {
        facts.add(meeting);
        return this;
    }

    Fact.Meeting<Entity> meeting(Entity meeting, Entity talks, When date, Entity place, EventStatus status) {
        return new Fact.Meeting<>(
                meeting,
                Optional.of(talks),
                meeting.label(),
                Optional.of(date),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(place),
                Optional.empty(),
                status,
                asserted());
    }

    Telling takesPart(Entity event, Entity actor, Role role) {
        facts.add(new Fact.Participation<>(event, actor, role, Optional.empty(), asserted()));
        return this;
    }

    Telling takesPart(Entity event, Entity actor, Role role, Entity onBehalfOf) {
        facts.add(new Fact.Participation<>(event, actor, role, Optional.of(onBehalfOf), asserted()));
        return this;
    }

    Telling position(Entity holder, Stance stance, String cue, String content, Issue issue, Claim<Entity> claim) {
        return position(new Fact.Position<>(
                holder,
                stance,
                cue,
                words(content),
                Optional.of(issue),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                claim));
    }

    Telling position(Fact.Position<Entity> position) {
        facts.add(position);
        return this;
    }

    Telling says(
            Entity speaker,
            Optional<Entity> onBehalfOf,
            Optional<Entity> channel,
            Mode mode,
            String cue,
            String... stretches) {
        facts.add(new Fact.Statement<>(speaker, onBehalfOf, channel, mode, cue, words(stretches), asserted()));
        return this;
    }

    Claim<Entity> asserted() {
        return Claim.asserted(evidence(), 1);
    }

    Claim<Entity> saidBy(Entity claimant) {
        return new Claim<>(evidence(), Optional.of(claimant), ClaimStatus.ATTRIBUTED, 0.9);
    }

    Claim<Entity> denied() {
        return new Claim<>(evidence(), Optional.empty(), ClaimStatus.DENIED, 1);
    }

    Wording words(String... stretches) {
        return Wording.of(
                article.text(),
                Stream.of(stretches).map(words -> span(words, sentence.begin())).toList());
    }

    private Evidence evidence() {
        return Evidence.at(sentence, article.text());
    }

    private Span span(String words, int from) {
        int begin = article.text().indexOf(words, from);
        return new Span(begin, begin + words.length());
    }
}
