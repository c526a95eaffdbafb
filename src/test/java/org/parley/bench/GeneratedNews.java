package org.parley.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
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
import org.parley.model.Slug;
import org.parley.model.Span;
import org.parley.model.Stance;
import org.parley.model.Tenure;
import org.parley.model.When;
import org.parley.model.Wording;
import org.parley.rdf.ArticleGraph;
import org.parley.rdf.GraphMapper;
import org.parley.rdf.Run;

/**
 * Articles about people, states and meetings that nobody has heard of, with their facts, as many as one likes. A few
 * people are in most of the articles and most are in a few, under several spellings and with and without their offices; a
 * meeting is in several articles, some of which do not tell the day. The article of a number is always the same.
 */
public final class GeneratedNews {
    private static final LocalDate BEGIN = LocalDate.of(2031, 1, 1);
    private static final int ARTICLES_A_DAY = 10;
    /** One article in so many. */
    private static final int TELLING_NO_DAY = 6;

    private static final int PEOPLE = 7;
    private static final int POSITIONS = 9;
    private static final int STATEMENTS = 9;
    private static final List<String> STATES =
            List.of("norway", "chad", "peru", "japan", "kenya", "oman", "france", "mexico", "ghana", "nepal");
    private static final List<String> PLACES =
            List.of("city/geneva", "city/oslo", "city/doha", "city/vienna", "city/nairobi");
    private static final List<String> TITLES = List.of("foreign minister", "president", "envoy", "spokeswoman");
    private static final List<String> STARTS =
            List.of("Ba", "Che", "Do", "Fu", "Gri", "Ha", "Ko", "Lu", "Me", "No", "Pa", "Ri", "Su", "Ta", "Vo", "Ze");
    private static final List<String> MIDDLES = List.of("ra", "li", "mo", "nde", "ska", "ti", "ru", "be", "go", "fi");
    private static final List<String> ENDS =
            List.of("nov", "sky", "tti", "mann", "dez", "ko", "ris", "lund", "ga", "rd");

    private final GraphMapper mapper = new GraphMapper("http://example.org/id/", new Run("1", "none"));

    /** Graph of the article of this number, as it is before other articles are known. */
    public ArticleGraph graph(int number) {
        Draft draft = new Draft(number);
        draft.write();
        Article article = new Article(
                "news-%05d.txt".formatted(number),
                draft.text.toString(),
                Optional.of("News of the day, " + number),
                Optional.of(draft.day),
                Optional.of("Outlet " + number % 7),
                Optional.empty());
        List<Fact<Entity>> facts =
                draft.facts.stream().map(fact -> fact.apply(article.text())).toList();
        return mapper.map(article, facts);
    }

    private interface Telling {
        Fact<Entity> apply(String text);
    }

    private static final class Draft {
        private final Random random;
        private final int number;
        private final LocalDate day;
        private final StringBuilder text = new StringBuilder();
        private final List<Telling> facts = new ArrayList<>();

        Draft(int number) {
            this.number = number;
            random = new Random(number * 7919L);
            day = BEGIN.plusDays(number / ARTICLES_A_DAY);
        }

        void write() {
            List<Entity> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Optional<Entity> person = person();
                person.filter(one ->
                                people.stream().noneMatch(other -> other.id().equals(one.id())))
                        .ifPresent(people::add);
            }
            int sitting = random.nextInt(2);
            Entity one = state(number / ARTICLES_A_DAY + sitting);
            Entity other = state(number / ARTICLES_A_DAY + sitting + 3);
            meeting(one, other, people, sitting);
            for (int i = 0; i < POSITIONS; i++) {
                Entity holder =
                        i % 3 == 0 && !people.isEmpty() ? people.get(i % people.size()) : i % 2 == 0 ? one : other;
                position(holder, i % 4 == 0 ? people.stream().findFirst() : Optional.empty(), other);
            }
            for (int i = 0; i < STATEMENTS && !people.isEmpty(); i++) {
                statement(people.get(i % people.size()));
            }
        }

        /** Named in a sentence, with or without office. */
        private Optional<Entity> person() {
            int rank = (int) Math.floor(Math.pow(random.nextDouble(), 3) * (40 + number / 4.0));
            String family = word(rank * 31L) + ENDS.get(rank % ENDS.size());
            String given = word(rank * 17L + 5) + "n";
            boolean full = random.nextInt(5) > 0;
            String name = (full ? given + " " : "") + (random.nextInt(6) == 0 ? family.replace("sky", "skyy") : family);
            Entity person = entity("person/" + Slug.of(name), Kind.PERSON, name);
            Span span = sentence("%s was there on day %d.".formatted(name, random.nextInt(100)));
            facts.add(text -> new Fact.Naming<>(person, claim(span, text)));
            if (random.nextInt(4) > 0) {
                Entity of = state(rank);
                String title = TITLES.get(rank % TITLES.size());
                facts.add(text ->
                        new Fact.OfficeHolding<>(person, title, Optional.of(of), Tenure.CURRENT, claim(span, text)));
            }
            return Optional.of(person);
        }

        private void meeting(Entity one, Entity other, List<Entity> people, int sitting) {
            Entity place = entity(PLACES.get((number / ARTICLES_A_DAY + sitting) % PLACES.size()), Kind.CITY, "Town");
            boolean dated = number % TELLING_NO_DAY > 0;
            Entity meeting = entity(
                    "meeting/news-%05d.txt/%s".formatted(number, dated ? "talks" : "undated"), Kind.MEETING, "talks");
            Span span = sentence(dated ? "They met in Town on %s.".formatted(day) : "They have met in Town.");
            EventStatus status = dated ? EventStatus.values()[number % EventStatus.values().length] : EventStatus.HELD;
            Optional<When> when = Optional.of(When.day(day)).filter(any -> dated);
            Optional<Entity> talks = Optional.of("talks/news-%05d.txt/border-talks".formatted(number))
                    .filter(any -> random.nextInt(3) == 0)
                    .map(id -> entity(id, Kind.TALKS, "border talks"));
            facts.add(text -> met(meeting, talks, when, place, status, claim(span, text)));
            if (random.nextInt(3) == 0) {
                next(one, other, place);
            }
            for (Entity party : List.of(one, other)) {
                facts.add(text -> new Fact.Naming<>(party, claim(span, text)));
                facts.add(text ->
                        new Fact.Participation<>(meeting, party, Role.PARTY, Optional.empty(), claim(span, text)));
            }
            facts.add(text -> new Fact.Naming<>(place, claim(span, text)));
            people.stream().limit(2).forEach(person -> {
                Role role = Role.values()[random.nextInt(Role.values().length)];
                facts.add(text -> new Fact.Participation<>(meeting, person, role, Optional.of(one), claim(span, text)));
            });
        }

        /** On a day that nobody tells. */
        private void next(Entity one, Entity other, Entity place) {
            Entity next = entity("meeting/news-%05d.txt/next".formatted(number), Kind.MEETING, "next round");
            Span span = sentence("They will meet again.");
            facts.add(text ->
                    met(next, Optional.empty(), Optional.empty(), place, EventStatus.PLANNED, claim(span, text)));
            for (Entity party : List.of(one, other)) {
                facts.add(
                        text -> new Fact.Participation<>(next, party, Role.PARTY, Optional.empty(), claim(span, text)));
            }
        }

        private static Fact.Meeting<Entity> met(
                Entity meeting,
                Optional<Entity> talks,
                Optional<When> date,
                Entity place,
                EventStatus status,
                Claim<Entity> claim) {
            return new Fact.Meeting<>(
                    meeting,
                    talks,
                    meeting.label(),
                    date,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(place),
                    Optional.empty(),
                    status,
                    claim);
        }

        private void position(Entity holder, Optional<Entity> claimant, Entity addressee) {
            Stance stance = Stance.values()[random.nextInt(Stance.values().length)];
            Optional<Issue> issue = Optional.of(Issue.values()[random.nextInt(Issue.values().length)])
                    .filter(any -> random.nextInt(4) > 0);
            boolean denied = random.nextInt(20) == 0;
            Optional<Entity> to = Optional.of(addressee)
                    .filter(other -> stance == Stance.ACCUSES && !other.id().equals(holder.id()));
            String content = "the matter number " + random.nextInt(1000) + " to be dealt with";
            String condition = random.nextInt(5) == 0 ? "if case " + random.nextInt(1000) + " is closed" : "";
            Span span = sentence("%s wants %s %s.".formatted(holder.label(), content, condition));
            facts.add(text -> new Fact.Position<>(
                    holder,
                    stance,
                    "wants",
                    words(span, content, text),
                    issue,
                    to,
                    Optional.of(condition).filter(any -> !any.isEmpty()).map(any -> words(span, any, text)),
                    Optional.empty(),
                    Optional.empty(),
                    denied
                            ? new Claim<>(Evidence.at(span, text), claimant, ClaimStatus.DENIED, 1)
                            : claimant.map(by ->
                                            new Claim<>(Evidence.at(span, text), claimant, ClaimStatus.ATTRIBUTED, 1))
                                    .orElseGet(() -> claim(span, text))));
        }

        private void statement(Entity speaker) {
            String content = "it is what it is in case " + random.nextInt(1000);
            Span span = sentence(speaker.label() + " said " + content + ".");
            facts.add(text -> new Fact.Statement<>(
                    speaker,
                    Optional.empty(),
                    Optional.empty(),
                    Mode.INDIRECT,
                    "said",
                    words(span, content, text),
                    claim(span, text)));
        }

        private static Wording words(Span sentence, String content, String text) {
            int begin = text.indexOf(content, sentence.begin());
            return Wording.of(text, List.of(new Span(begin, begin + content.length())));
        }

        private Span sentence(String words) {
            int begin = text.length();
            text.append(words).append('\n');
            return new Span(begin, begin + words.length());
        }

        private static Claim<Entity> claim(Span span, String text) {
            return Claim.asserted(Evidence.at(span, text), 1);
        }

        private static Entity state(int index) {
            String name = STATES.get(Math.floorMod(index, STATES.size()));
            return entity("state/" + name, Kind.STATE, name);
        }

        private static Entity entity(String id, Kind kind, String label) {
            return new Entity(id, kind, label, new TreeSet<>(), Optional.empty());
        }

        private static String word(long seed) {
            Random letters = new Random(seed);
            return STARTS.get(letters.nextInt(STARTS.size()))
                    + MIDDLES.get(letters.nextInt(MIDDLES.size()))
                    + (letters.nextBoolean() ? MIDDLES.get(letters.nextInt(MIDDLES.size())) : "");
        }
    }
}
