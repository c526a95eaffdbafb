package org.parley.rdf;

import java.net.URI;
import java.time.Duration;
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

/** A made-up article about made-up talks, with the facts that a careful reader finds in it. */
public final class Porto {
    static final String BASE = "https://example.org/id/";
    static final Run RUN = new Run("1.0", "test engine 2");

    private static final String MET = "Albona’s foreign minister Ida Moro 🕊 met rebels of the Hill Front at the"
            + " Old Arsenal in Porto on Friday.";
    private static final String WANTS =
            "Albona wants the rebels to leave the hills if the truce holds, she said through an aide.";
    private static final String REFUSED = "According to Moro, the Hill Front refused “any talk of 𝄞 tariffs”.";
    private static final String PLAN =
            "Talks about the Hill Country began in Corva in 2021; the next round is planned for May in Porto.";

    private final Article article;
    private final List<Fact<Entity>> facts = new ArrayList<>();

    private final Entity moro = entity("person/ida-moro", Kind.PERSON, "Ida Moro", "Moro");
    private final Entity aide = entity("unnamed/an-aide-of-ida-moro", Kind.UNNAMED, "an aide of Ida Moro");
    private final Entity albona = new Entity(
            "state/albona",
            Kind.STATE,
            "Albona",
            new TreeSet<>(),
            Optional.of(URI.create("http://www.wikidata.org/entity/Q1")));
    private final Entity front = entity("organisation/hill-front", Kind.ARMED_GROUP, "Hill Front", "rebels");
    private final Entity porto = entity("place/porto", Kind.CITY, "Porto");
    private final Entity arsenal = entity("place/old-arsenal", Kind.VENUE, "Old Arsenal");
    private final Entity hills = entity("place/hill-country", Kind.REGION, "Hill Country");
    private final Entity corva = entity("place/corva", Kind.COUNTRY, "Corva");
    private final Entity talks = entity("talks/hills", Kind.TALKS, "talks about the hills");
    private final Entity friday;
    private final Entity next;

    private Porto(String source, String prologue) {
        String text = String.join("\n", prologue + MET, WANTS, REFUSED, PLAN) + "\n";
        article = new Article(
                source,
                text,
                Optional.of("Ministers and rebels meet"),
                Optional.of(LocalDate.of(2024, 3, 16)),
                Optional.of("The Harbour Post"),
                Optional.of(URI.create("https://harbour.example/" + source)));
        friday = entity("meeting/" + source + "/1", Kind.MEETING, "meeting in Porto");
        next = entity("meeting/" + source + "/2", Kind.MEETING, "next round");
        tellScene();
        tellMeetings();
        tellWords();
    }

    public static Porto article(String source) {
        return new Porto(source, "");
    }

    /** The same facts a few characters further on, as another outlet would have printed them. */
    public static Porto reprint(String source) {
        return new Porto(source, "PORTO 🕊 — ");
    }

    public Article article() {
        return article;
    }

    public List<Fact<Entity>> facts() {
        return facts;
    }

    public ArticleGraph graph() {
        return new GraphMapper(BASE, RUN).map(article, facts);
    }

    private void tellScene() {
        for (Entity named : List.of(moro, albona, front, porto, arsenal)) {
            facts.add(new Fact.Naming<>(named, asserted(MET)));
        }
        for (Entity named : List.of(hills, corva)) {
            facts.add(new Fact.Naming<>(named, asserted(PLAN)));
        }
        facts.add(new Fact.Location<>(arsenal, porto, asserted(MET)));
        facts.add(new Fact.Location<>(porto, albona, asserted(MET)));
        facts.add(
                new Fact.OfficeHolding<>(moro, "foreign minister", Optional.of(albona), Tenure.CURRENT, asserted(MET)));
    }

    private void tellMeetings() {
        facts.add(new Fact.Meeting<>(
                friday,
                Optional.of(talks),
                "meeting in Porto",
                Optional.of(When.day(LocalDate.of(2024, 3, 15))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofMinutes(90)),
                Optional.of(porto),
                Optional.of(arsenal),
                EventStatus.HELD,
                asserted(MET)));
        facts.add(new Fact.Meeting<>(
                next,
                Optional.of(talks),
                "next round",
                Optional.of(When.month(2024, 5)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(porto),
                Optional.empty(),
                EventStatus.PLANNED,
                asserted(PLAN)));
        facts.add(new Fact.Participation<>(friday, moro, Role.DELEGATION_LEAD, Optional.of(albona), asserted(MET)));
        facts.add(new Fact.Participation<>(friday, front, Role.PARTY, Optional.empty(), asserted(MET)));
        facts.add(new Fact.Participation<>(friday, albona, Role.PARTY, Optional.empty(), asserted(MET)));
    }

    private void tellWords() {
        facts.add(new Fact.Position<>(
                albona,
                Stance.DEMANDS,
                "wants",
                words("the rebels to leave the hills"),
                Optional.of(Issue.WITHDRAWAL),
                Optional.of(front),
                Optional.of(words("if the truce holds")),
                Optional.of(talks),
                Optional.of(When.day(LocalDate.of(2024, 3, 15))),
                new Claim<>(evidence(WANTS), Optional.of(moro), ClaimStatus.ATTRIBUTED, 0.9)));
        facts.add(new Fact.Position<>(
                front,
                Stance.REJECTS,
                "refused",
                words("any talk of 𝄞 tariffs"),
                Optional.of(Issue.TRADE_AND_TARIFFS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Claim<>(evidence(REFUSED), Optional.of(moro), ClaimStatus.ATTRIBUTED, 0.8)));
        facts.add(new Fact.Statement<>(
                moro,
                Optional.of(albona),
                Optional.of(aide),
                Mode.INDIRECT,
                "said",
                words("Albona wants the rebels to leave the hills if the truce holds"),
                asserted(WANTS)));
        facts.add(new Fact.Statement<>(
                moro,
                Optional.empty(),
                Optional.empty(),
                Mode.MIXED,
                "According to",
                words("the Hill Front refused", "any talk of 𝄞 tariffs"),
                asserted(REFUSED)));
    }

    private Claim<Entity> asserted(String sentence) {
        return Claim.asserted(evidence(sentence), 1);
    }

    private Evidence evidence(String sentence) {
        return Evidence.at(span(sentence), article.text());
    }

    private Wording words(String... stretches) {
        return Wording.of(article.text(), Stream.of(stretches).map(this::span).toList());
    }

    private Span span(String words) {
        int begin = article.text().indexOf(words);
        return new Span(begin, begin + words.length());
    }

    private static Entity entity(String id, Kind kind, String label, String... aliases) {
        return new Entity(id, kind, label, new TreeSet<>(List.of(aliases)), Optional.empty());
    }
}
