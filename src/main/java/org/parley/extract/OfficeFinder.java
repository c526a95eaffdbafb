package org.parley.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.model.Tenure;
import org.parley.nlp.Sentence;

/** Finds the offices that the people of an article are said to hold. */
final class OfficeFinder {
    private static final Set<String> LEADING = Set.of("lead", "head", "chair", "command", "run", "found");
    private static final Set<String> LED = Set.of(
            "delegation",
            "team",
            "talk",
            "negotiation",
            "session",
            "meeting",
            "round",
            "effort",
            "mission",
            "summit",
            "discussion",
            "mediation",
            "conference",
            "side",
            "process");
    private static final Set<String> BODIES = Set.of(
            "ministry",
            "department",
            "agency",
            "panel",
            "commission",
            "committee",
            "office",
            "service",
            "group",
            "party",
            "movement",
            "union",
            "council",
            "board",
            "faction",
            "secretariat",
            "bank",
            "institute",
            "organisation",
            "organization");
    private static final Set<String> EQUALS = Set.of("counterpart", "colleague", "opposite");

    private final Reading reading;
    private final OfficeTitles titles;
    private final Set<Office> found = new LinkedHashSet<>();

    OfficeFinder(Reading reading) {
        this.reading = reading;
        titles = reading.titles();
    }

    /** In the order of the text. */
    List<Office> offices() {
        for (Occurrence occurrence : reading.occurrences()) {
            if (occurrence.mention().kind() == Kind.PERSON) {
                beforeName(occurrence);
                afterName(occurrence);
                relativeClause(occurrence);
                copula(occurrence);
            }
        }
        return withoutRepeats();
    }

    /** "State Department spokeswoman NAME", "Presidents NAME and NAME", "Egypt's chief negotiator, Minister NAME". */
    private void beforeName(Occurrence person) {
        Sentence sentence = person.sentence();
        int i = person.first() - 1;
        while (i >= 0
                && (titles.isHonorific(sentence.token(i).text())
                        || sentence.token(i).text().equals("."))) {
            i--;
        }
        Optional<Integer> adjacent = adjacentTitle(sentence, i);
        Optional<TitlePhrase> outer = outerTitle(person, adjacent.orElse(person.first()));
        if (adjacent.isPresent()) {
            TitlePhrase phrase = TitlePhrase.read(reading, titles, sentence, adjacent.get());
            boolean owned = !phrase.owners().isEmpty();
            Optional<Mention> owner = outer.flatMap(TitlePhrase::owner).or(() -> ownerBehind(person));
            share(person, owned ? phrase : phrase.ownedBy(owner), adjacent.get());
        }
        outer.filter(phrase -> adjacent.isEmpty() || !EQUALS.contains(phrase.title()))
                .ifPresent(phrase -> share(person, phrase, phrase.first()));
    }

    /** "President NAME of Moldova". */
    private Optional<Mention> ownerBehind(Occurrence person) {
        Sentence sentence = person.sentence();
        int of = person.last() + 1;
        if (of + 1 >= sentence.size() || !sentence.token(of).text().equals("of")) {
            return Optional.empty();
        }
        int owner = sentence.token(of + 1).pos().equals("DT") ? of + 2 : of + 1;
        return reading.at(sentence, Math.min(owner, sentence.size() - 1))
                .map(Occurrence::mention)
                .filter(mention ->
                        mention.kind() == Kind.STATE || mention.kind().isOrganisation());
    }

    /** A title in the plural belongs to all who are named in a row behind it, each with an owner in the same order. */
    private void share(Occurrence person, TitlePhrase phrase, int from) {
        Sentence sentence = person.sentence();
        boolean plural = IntStream.range(from, person.first())
                .anyMatch(i -> isTitle(sentence, i)
                        && titles.isPlural(sentence.token(i).text()));
        List<Occurrence> people = new ArrayList<>(List.of(person));
        if (plural) {
            for (int conjunct : sentence.children(person.head(), "conj")) {
                reading.at(sentence, conjunct)
                        .filter(other -> other.mention().kind() == Kind.PERSON && other.first() > 0)
                        .filter(other -> !isTitle(sentence, other.first() - 1))
                        .ifPresent(people::add);
            }
        }
        for (int k = 0; k < people.size(); k++) {
            Optional<Mention> owner = phrase.owners().size() == people.size()
                    ? Optional.of(phrase.owners().get(k))
                    : phrase.owner();
            add(people.get(k), phrase.ownedBy(owner));
        }
    }

    /** The title that stands right before a name, with what follows its head: "Minister", "Secretary of State". */
    private Optional<Integer> adjacentTitle(Sentence sentence, int i) {
        if (i < 0) {
            return Optional.empty();
        }
        if (isTitle(sentence, i)) {
            return Optional.of(i);
        }
        for (int head = i - 1; head >= 0 && head >= i - 7; head--) {
            String next = sentence.token(head + 1).text();
            if (isTitle(sentence, head) && (next.equals("of") || next.equals("for") || next.equals("-"))) {
                boolean reaches =
                        TitlePhrase.read(reading, titles, sentence, head).last() == i;
                return reaches ? Optional.of(head) : Optional.empty();
            }
            if (!Character.isUpperCase(sentence.token(head + 1).text().charAt(0))
                    && !next.equals("and")
                    && !next.equals("the")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The title phrase that a name is apposed to: "Turkey's foreign minister, NAME", "its minister of water, NAME". */
    private Optional<TitlePhrase> outerTitle(Occurrence person, int before) {
        Sentence sentence = person.sentence();
        int governor = sentence.governor(person.head());
        boolean apposed = governor >= 0
                && governor < person.first()
                && Set.of("appos", "dep").contains(sentence.relation(person.head()));
        if (apposed && governor != before && isTitle(sentence, governor) && !startsWithName(sentence, governor)) {
            return Optional.of(TitlePhrase.read(reading, titles, sentence, governor));
        }
        int comma = before - 1;
        while (comma > 0
                && !sentence.token(comma).text().equals(",")
                && comma >= before - 4
                && (sentence.token(comma).isNoun()
                        || sentence.token(comma).pos().startsWith("JJ"))) {
            comma--;
        }
        if (comma < 1 || !sentence.token(comma).text().equals(",")) {
            return Optional.empty();
        }
        for (int head = comma - 1; head >= 0 && head >= comma - 8; head--) {
            if (isTitle(sentence, head)) {
                TitlePhrase phrase = TitlePhrase.read(reading, titles, sentence, head);
                boolean reaches = phrase.last() == comma - 1;
                boolean determined = Set.of("DT", "PRP$")
                                .contains(sentence.token(phrase.first()).pos())
                        || phrase.first() > 0
                                && sentence.token(phrase.first() - 1).pos().equals("DT");
                boolean telling = (determined || !phrase.owners().isEmpty()) && !startsWithName(sentence, head);
                return reaches && telling ? Optional.of(phrase) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether the title at {@code head} already belongs to a name that it is apposed to or stands before. */
    private boolean startsWithName(Sentence sentence, int head) {
        TitlePhrase phrase = TitlePhrase.read(reading, titles, sentence, head);
        int before = phrase.first() - 1;
        while (before >= 0 && sentence.token(before).pos().equals("DT")) {
            before--;
        }
        boolean comma = before >= 1 && sentence.token(before).text().equals(",");
        return comma
                && reading.at(sentence, before - 1)
                        .filter(o -> o.mention().kind() == Kind.PERSON && !hasTitleHere(o))
                        .isPresent();
    }

    /** "NAME, the Taliban's deputy leader and chief negotiator". */
    private void afterName(Occurrence person) {
        Sentence sentence = person.sentence();
        int comma = person.last() + 1;
        if (comma >= sentence.size() || !sentence.token(comma).text().equals(",")) {
            return;
        }
        Optional<Integer> head = titleAfter(sentence, comma + 1);
        while (head.isPresent()) {
            TitlePhrase phrase = TitlePhrase.read(reading, titles, sentence, head.get());
            boolean ofNextName = reading.at(
                            sentence, phrase.last() + 1 < sentence.size() ? phrase.last() + 1 : phrase.last())
                    .filter(o -> o.mention().kind() == Kind.PERSON)
                    .isPresent();
            if (ofNextName || namesNext(person, phrase)) {
                return;
            }
            Optional<Mention> owner = phrase.owner().or(() -> lastOwner(person));
            add(person, phrase.ownedBy(owner));
            int next = phrase.last() + 1;
            boolean and = next < sentence.size() && sentence.token(next).text().equals("and");
            head = and && !hasVerbBefore(sentence, next) ? titleAfter(sentence, next + 1) : Optional.empty();
        }
    }

    /** "his spokeswoman, A, Kosovo's negotiator, B": who has a title before the name leaves the next title to the next name. */
    private boolean namesNext(Occurrence person, TitlePhrase phrase) {
        Sentence sentence = person.sentence();
        int comma = phrase.last() + 1;
        return comma + 1 < sentence.size()
                && sentence.token(comma).text().equals(",")
                && reading.at(sentence, comma + 1)
                        .filter(o -> o.mention().kind() == Kind.PERSON)
                        .isPresent()
                && hasTitleHere(person);
    }

    private boolean hasTitleHere(Occurrence person) {
        return found.stream()
                .anyMatch(office -> office.person().equals(person.mention())
                        && person.sentence().span().covers(office.span()));
    }

    private boolean hasVerbBefore(Sentence sentence, int i) {
        return i + 1 < sentence.size() && sentence.token(i + 1).isVerb();
    }

    private Optional<Mention> lastOwner(Occurrence person) {
        return found.stream()
                .filter(office -> office.person().equals(person.mention()))
                .reduce((a, b) -> b)
                .flatMap(Office::of);
    }

    /** The first title noun of a plain noun phrase that begins at {@code from}. */
    private Optional<Integer> titleAfter(Sentence sentence, int from) {
        Optional<Integer> title = Optional.empty();
        for (int i = from; i < sentence.size() && i < from + 12; i++) {
            Optional<Occurrence> named = reading.at(sentence, i);
            if (named.isPresent() && named.get().mention().kind() == Kind.PERSON) {
                boolean possessor = named.get().last() + 1 < sentence.size()
                        && sentence.token(named.get().last() + 1).pos().equals("POS");
                if (!possessor) {
                    return Optional.empty();
                }
            }
            String pos = sentence.token(i).pos();
            if (isTitle(sentence, i)) {
                boolean goesOn = i + 1 < sentence.size()
                        && (sentence.token(i + 1).isNoun()
                                || sentence.token(i + 1).pos().startsWith("JJ")
                                || sentence.token(i + 1).text().equals("-"));
                title = Optional.of(i);
                if (!goesOn) {
                    return title;
                }
            } else if (!pos.startsWith("NN")
                    && !pos.startsWith("JJ")
                    && !pos.equals("DT")
                    && !pos.equals("POS")
                    && !pos.equals("PRP$")
                    && !pos.equals("HYPH")
                    && !pos.equals("CD")
                    && !pos.equals("VBG")
                    && !pos.equals("VBN")
                    && !pos.equals("RB")
                    && !sentence.token(i).text().equals("-")) {
                return title;
            }
        }
        return title;
    }

    private boolean isTitle(Sentence sentence, int i) {
        return sentence.token(i).isNoun()
                && titles.isHead(sentence.token(i).text())
                && reading.at(sentence, i)
                        .filter(o -> o.mention().kind() != Kind.PERSON && o.first() != i)
                        .isEmpty();
    }

    /** "NAME, who heads the movement". */
    private void relativeClause(Occurrence person) {
        Sentence sentence = person.sentence();
        for (int verb : sentence.children(person.head(), "acl:relcl")) {
            leads(person, verb);
            if (titles.isHead(sentence.token(verb).text())
                    && sentence.token(verb).isNoun()
                    && sentence.child(verb, "cop").isPresent()) {
                add(person, TitlePhrase.read(reading, titles, sentence, verb));
            }
        }
    }

    private void leads(Occurrence person, int verb) {
        Sentence sentence = person.sentence();
        if (!LEADING.contains(sentence.token(verb).lemma())) {
            return;
        }
        sentence.child(verb, "obj")
                .filter(object -> !LED.contains(sentence.token(object).lemma()))
                .ifPresent(object -> {
                    Optional<Mention> of = reading.actors(sentence, object).stream()
                            .filter(mention -> mention.kind().isOrganisation() || mention.kind() == Kind.STATE)
                            .findFirst();
                    if (of.isPresent() || BODIES.contains(sentence.token(object).lemma())) {
                        found.add(new Office(
                                person.mention(),
                                agent(sentence.token(verb).lemma())
                                        + (of.isPresent()
                                                ? ""
                                                : " of "
                                                        + sentence.token(object).lemma()),
                                of,
                                Tenure.CURRENT,
                                person.span()));
                    }
                });
    }

    private static String agent(String verb) {
        return switch (verb) {
            case "chair" -> "chair";
            case "command" -> "commander";
            case "found" -> "founder";
            case "head" -> "head";
            default -> "leader";
        };
    }

    /** "NAME is the president of …", "NAME became prime minister". */
    private void copula(Occurrence person) {
        Sentence sentence = person.sentence();
        int governor = sentence.governor(person.head());
        if (governor < 0 || !sentence.relation(person.head()).equals("nsubj")) {
            return;
        }
        boolean present = sentence.child(governor, "cop")
                .filter(cop ->
                        Set.of("is", "'s", "’s").contains(sentence.token(cop).text()))
                .isPresent();
        if (present && isTitle(sentence, governor)) {
            add(person, TitlePhrase.read(reading, titles, sentence, governor));
        }
        if (sentence.token(governor).lemmaIn("become")) {
            sentence.child(governor, "xcomp")
                    .filter(noun -> isTitle(sentence, noun))
                    .ifPresent(noun -> add(person, TitlePhrase.read(reading, titles, sentence, noun)));
        }
    }

    private void add(Occurrence person, TitlePhrase phrase) {
        String noun = phrase.title().replaceAll(".* ", "");
        if (EQUALS.contains(noun)) {
            equal(person, phrase);
            return;
        }
        boolean rank = titles.isRank(phrase.title()) && phrase.owner().isEmpty() && phrase.last() + 1 != person.first();
        if (phrase.title().equals("host") || rank) {
            return;
        }
        found.add(new Office(person.mention(), phrase.title(), phrase.owner(), phrase.tenure(), span(person, phrase)));
    }

    /** "her Egyptian counterpart NAME" holds the office of the person named last before. */
    private void equal(Occurrence person, TitlePhrase phrase) {
        Optional<Mention> other = lastOfficeHolder(person);
        other.flatMap(holder -> found.stream()
                        .filter(office ->
                                office.person().equals(holder) && office.of().isPresent())
                        .reduce((a, b) -> b))
                .filter(office -> phrase.owner().isPresent())
                .ifPresent(office -> found.add(new Office(
                        person.mention(), office.title(), phrase.owner(), Tenure.CURRENT, span(person, phrase))));
    }

    private Optional<Mention> lastOfficeHolder(Occurrence person) {
        return found.stream()
                .map(Office::person)
                .filter(holder -> !holder.equals(person.mention()))
                .reduce((a, b) -> b);
    }

    private static Span span(Occurrence person, TitlePhrase phrase) {
        Sentence sentence = person.sentence();
        int first = Math.min(phrase.first(), person.first());
        int last = Math.max(Math.min(phrase.last(), sentence.size() - 1), person.last());
        return new Span(
                sentence.token(first).span().begin(),
                sentence.token(last).span().end());
    }

    /** The same office of the same person once: with its owner if that is ever said, and in its longest form. */
    private List<Office> withoutRepeats() {
        List<Office> kept = new ArrayList<>();
        for (Office office : found) {
            boolean weaker = found.stream()
                    .anyMatch(other -> other != office
                            && other.person().equals(office.person())
                            && other.tenure() == office.tenure()
                            && covers(other, office)
                            && (!covers(office, other) || kept.contains(other)));
            if (!weaker) {
                kept.add(office);
            }
        }
        return kept;
    }

    private static boolean covers(Office fuller, Office office) {
        boolean title = (" " + fuller.title() + " ").contains(" " + office.title() + " ");
        return title && (office.of().isEmpty() || office.of().equals(fuller.of()));
    }
}
