package org.parley.rdf;

import static org.parley.rdf.Telling.entity;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.parley.model.Article;
import org.parley.model.Entity;
import org.parley.model.EventStatus;
import org.parley.model.Fact;
import org.parley.model.Issue;
import org.parley.model.Kind;
import org.parley.model.Mode;
import org.parley.model.Role;
import org.parley.model.Stance;
import org.parley.model.When;
import org.parley.resolve.Identities.Doubt;
import org.parley.resolve.Identities.Reason;
import org.parley.resolve.Judgement;
import org.parley.resolve.Member;

/** Made-up articles about made-up talks, with the facts that a careful reader finds in them. */
public final class Porto {
    static final String BASE = "https://example.org/id/";
    static final Run RUN = new Run("1.0", "test engine 2");

    private static final Entity MORO = entity("person/ida-moro", Kind.PERSON, "Ida Moro", "Moro");
    private static final Entity AIDE = entity("unnamed/porto/an-aide", Kind.UNNAMED, "an aide of Ida Moro");
    private static final Entity BERG = entity("person/ana-berg", Kind.PERSON, "Ana Berg", "Berg");
    private static final Entity VALE = entity("person/uri-vale", Kind.PERSON, "Uri Vale");
    private static final Entity TAN = entity("person/lev-tan", Kind.PERSON, "Lev Tan");
    private static final Entity ALBONA =
            entity("state/albona", Kind.STATE, "Albona", URI.create("http://www.wikidata.org/entity/Q1"));
    private static final Entity CORVA = entity("state/corva", Kind.STATE, "Corva");
    private static final Entity CORVAN_SOIL = entity("place/corva", Kind.COUNTRY, "Corva");
    private static final Entity FRONT = entity("organisation/hill-front", Kind.ARMED_GROUP, "Hill Front", "rebels");
    private static final Entity PORTO =
            entity("city/porto", Kind.CITY, "Porto", URI.create("http://www.wikidata.org/entity/Q2"));
    private static final Entity ARSENAL = entity("venue/old-arsenal", Kind.VENUE, "Old Arsenal");
    private static final Entity HILLS = entity("region/hill-country", Kind.REGION, "Hill Country");
    private static final Entity TALKS = entity("talks/hill-country", Kind.TALKS, "talks about the Hill Country");

    private static final String MET = "Albona’s foreign minister Ida Moro 🕊 met rebels of the Hill Front at the"
            + " Old Arsenal in Porto on Friday.";
    private static final String WANTS =
            "Albona wants the rebels to leave the hills if the truce holds, she said through an aide.";
    private static final String REFUSED = "According to Moro, the Hill Front refused “any talk of 𝄞 tariffs”.";
    private static final String PLAN =
            "Talks about the Hill Country began in Corva in 2021; the next round is planned for May in Porto.";

    private static final String MEDIATED =
            "Corva’s envoy Lev Tan mediated between Albona and the Hill Front in Porto on 20 May.";
    private static final String LED = "Ana Berg, the mayor of Porto, led Albona’s delegation; Ida Moro stayed away.";
    private static final String ACCEPTED = "The Hill Front accepts lower tariffs, its spokesman Uri Vale said.";
    private static final String STAYS = "It refuses to leave the hills.";
    private static final String BLAMED = "Berg accused the rebels of breaking the truce.";
    private static final String OFF = "A round in June was called off.";

    private static final String AGREED = "The Hill Front has agreed to leave the hills, Lev Tan said on Sunday.";
    private static final String DROPPED = "Albona has dropped its demand for a withdrawal, Ida Moro said.";
    private static final String RECEIVED = "The rebels accept lower tariffs.";
    private static final String DENIED = "The Hill Front denied that it had agreed to leave the hills.";

    private static final String PRAISED = "The rebels praised the patience of Ida Moro.";

    private final Telling telling;

    /** What the expected answers of the named queries are about. */
    public static List<ArticleGraph> graphs() {
        return Stream.of(
                        article("porto.txt"),
                        reprint("reprint.txt"),
                        secondRound("second.txt"),
                        concession("herald.txt"),
                        denial("denial.txt"))
                .map(Porto::graph)
                .toList();
    }

    /** What is said across articles. */
    static Model across() {
        Member one = new Member(BASE + "article/porto.txt", BASE + "person/ida-moro");
        Member other = new Member(BASE + "article/reprint.txt", BASE + "person/moro");
        return JudgementGraph.model(
                        BASE, List.of(new Judgement(true, new TreeSet<>(Set.of(one)), new TreeSet<>(Set.of(other)))))
                .add(Resemblances.model(
                        BASE,
                        List.of(new Doubt(BASE + "person/ida-moro", BASE + "person/moro", Reason.PART_OF_THE_NAME))));
    }

    private Porto(Telling telling) {
        this.telling = telling;
    }

    public static Porto article(String source) {
        return firstRound(source, "");
    }

    /** The same facts a few characters further on, as another outlet would have printed them. */
    public static Porto reprint(String source) {
        return firstRound(source, "PORTO 🕊 — ");
    }

    public Article article() {
        return telling.article();
    }

    public List<Fact<Entity>> facts() {
        return telling.facts();
    }

    public ArticleGraph graph() {
        return new GraphMapper(BASE, RUN).map(article(), facts());
    }

    private static Porto firstRound(String source, String prologue) {
        Entity friday = entity("meeting/" + source + "/1", Kind.MEETING, "meeting in Porto");
        Entity next = entity("meeting/" + source + "/2", Kind.MEETING, "next round");
        When day = When.day(LocalDate.of(2024, 3, 15));
        Telling telling = new Telling(
                source,
                LocalDate.of(2024, 3, 16),
                "The Harbour Post",
                "Minister and rebels meet",
                String.join("\n", prologue + MET, WANTS, REFUSED, PLAN) + "\n");
        telling.because(MET)
                .names(MORO, ALBONA, FRONT, PORTO, ARSENAL)
                .lies(ARSENAL, PORTO)
                .lies(PORTO, ALBONA)
                .holds(MORO, "foreign minister", ALBONA)
                .meets(new Fact.Meeting<>(
                        friday,
                        Optional.of(TALKS),
                        friday.label(),
                        Optional.of(day),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofMinutes(90)),
                        Optional.of(PORTO),
                        Optional.of(ARSENAL),
                        EventStatus.HELD,
                        telling.asserted()))
                .takesPart(friday, MORO, Role.DELEGATION_LEAD, ALBONA)
                .takesPart(friday, FRONT, Role.PARTY)
                .takesPart(friday, ALBONA, Role.PARTY);
        telling.because(WANTS)
                .position(new Fact.Position<>(
                        ALBONA,
                        Stance.DEMANDS,
                        "wants",
                        telling.words("the rebels to leave the hills"),
                        Optional.of(Issue.WITHDRAWAL),
                        Optional.of(FRONT),
                        Optional.of(telling.words("if the truce holds")),
                        Optional.of(TALKS),
                        Optional.of(day),
                        telling.saidBy(MORO)))
                .says(
                        MORO,
                        Optional.of(ALBONA),
                        Optional.of(AIDE),
                        Mode.INDIRECT,
                        "said",
                        "Albona wants the rebels to leave the hills if the truce holds");
        telling.because(REFUSED)
                .position(
                        FRONT,
                        Stance.REJECTS,
                        "refused",
                        "any talk of 𝄞 tariffs",
                        Issue.TRADE_AND_TARIFFS,
                        telling.saidBy(MORO))
                .says(
                        MORO,
                        Optional.empty(),
                        Optional.empty(),
                        Mode.MIXED,
                        "According to",
                        "the Hill Front refused",
                        "any talk of 𝄞 tariffs");
        telling.because(PLAN)
                .names(HILLS, CORVAN_SOIL)
                .meets(telling.meeting(next, TALKS, When.month(2024, 5), PORTO, EventStatus.PLANNED));
        return new Porto(telling);
    }

    static Porto secondRound(String source) {
        Entity round = entity("meeting/" + source + "/1", Kind.MEETING, "second round");
        Entity june = entity("meeting/" + source + "/2", Kind.MEETING, "round in June");
        Telling telling = new Telling(
                source,
                LocalDate.of(2024, 5, 21),
                "Corva Courier",
                "Rebels give way on tariffs",
                String.join("\n", MEDIATED, LED, ACCEPTED, STAYS, BLAMED, OFF) + "\n");
        telling.because(MEDIATED)
                .names(TAN, CORVA, ALBONA, FRONT, PORTO)
                .holds(TAN, "envoy", CORVA)
                .meets(telling.meeting(round, TALKS, When.day(LocalDate.of(2024, 5, 20)), PORTO, EventStatus.HELD))
                .takesPart(round, TAN, Role.MEDIATOR, CORVA)
                .takesPart(round, ALBONA, Role.PARTY)
                .takesPart(round, FRONT, Role.PARTY);
        telling.because(LED)
                .names(BERG, MORO)
                .holds(BERG, "mayor", PORTO)
                .takesPart(round, BERG, Role.DELEGATION_LEAD, ALBONA)
                .takesPart(round, MORO, Role.ABSENT);
        telling.because(ACCEPTED)
                .names(VALE)
                .holds(VALE, "spokesman", FRONT)
                .position(
                        FRONT, Stance.AGREES, "accepts", "lower tariffs", Issue.TRADE_AND_TARIFFS, telling.saidBy(VALE))
                .says(
                        VALE,
                        Optional.of(FRONT),
                        Optional.empty(),
                        Mode.INDIRECT,
                        "said",
                        "The Hill Front accepts lower tariffs");
        telling.because(STAYS)
                .position(FRONT, Stance.REJECTS, "refuses", "to leave the hills", Issue.WITHDRAWAL, telling.asserted());
        telling.because(BLAMED)
                .position(new Fact.Position<>(
                        BERG,
                        Stance.ACCUSES,
                        "accused",
                        telling.words("breaking the truce"),
                        Optional.of(Issue.CEASEFIRE),
                        Optional.of(FRONT),
                        Optional.empty(),
                        Optional.of(round),
                        Optional.empty(),
                        telling.asserted()));
        telling.because(OFF).meets(telling.meeting(june, TALKS, When.month(2024, 6), PORTO, EventStatus.CANCELLED));
        return new Porto(telling);
    }

    private static Porto concession(String source) {
        Telling telling = new Telling(
                source,
                LocalDate.of(2024, 6, 3),
                "The Strait Herald",
                "Movement over the hills",
                String.join("\n", AGREED, DROPPED, RECEIVED) + "\n");
        telling.because(AGREED)
                .names(TAN, FRONT)
                .position(FRONT, Stance.AGREES, "agreed", "to leave the hills", Issue.WITHDRAWAL, telling.saidBy(TAN));
        telling.because(DROPPED)
                .names(ALBONA, MORO)
                .position(
                        ALBONA,
                        Stance.CONCEDES,
                        "dropped",
                        "its demand for a withdrawal",
                        Issue.WITHDRAWAL,
                        telling.saidBy(MORO));
        telling.because(RECEIVED)
                .position(FRONT, Stance.AGREES, "accept", "lower tariffs", Issue.TRADE_AND_TARIFFS, telling.asserted());
        return new Porto(telling);
    }

    private static Porto denial(String source) {
        Telling telling = new Telling(
                source,
                LocalDate.of(2024, 6, 4),
                "Corva Courier",
                "Rebels stay",
                String.join("\n", DENIED, PRAISED) + "\n");
        telling.because(DENIED)
                .names(FRONT)
                .position(FRONT, Stance.AGREES, "agreed", "to leave the hills", Issue.WITHDRAWAL, telling.denied());
        telling.because(PRAISED)
                .position(new Fact.Position<>(
                        FRONT,
                        Stance.SUPPORTS,
                        "praised",
                        telling.words("the patience of Ida Moro"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(When.day(LocalDate.of(2024, 6, 3))),
                        telling.asserted()));
        return new Porto(telling);
    }
}
