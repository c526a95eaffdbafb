package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/** Finds in the sentences around it whose office it is that is told without its owner. */
final class OfficeOwners {
    /** How many sentences back an office may have been spoken of with its owner. */
    private static final int REACH = 4;

    private final Reading reading;
    private final OfficeTitles titles;
    private final TitlePhrases phrases;
    private final List<Office> found;

    /** @param found all offices of the article */
    OfficeOwners(Reading reading, TitlePhrases phrases, List<Office> found) {
        this.found = List.copyOf(found);
        this.reading = reading;
        this.phrases = phrases;
        titles = reading.titles();
    }

    /** The office with its owner, if the text around it tells. */
    Office owned(Office office) {
        if (office.of().isPresent()) {
            return office;
        }
        return sentence(office)
                .flatMap(sentence -> spokenOfBefore(sentence, office)
                        .or(() -> side(sentence, office))
                        .or(() -> onlyState(office))
                        .or(() -> mainCompany(office)))
                .filter(of -> !of.equals(office.person()))
                .map(of -> new Office(office.person(), office.title(), Optional.of(of), office.tenure(), office.span()))
                .orElse(office);
    }

    private Optional<Sentence> sentence(Office office) {
        return reading.text().sentences().stream()
                .filter(sentence -> sentence.span().covers(office.span()))
                .findFirst();
    }

    /** "The ministry's spokesman was pale. … The spokesman, NAME, said": the office that was spoken of before. */
    private Optional<Mention> spokenOfBefore(Sentence sentence, Office office) {
        int head = head(sentence, office);
        if (head < 0 || !Reference.isDefinite(sentence, head)) {
            return Optional.empty();
        }
        String noun = sentence.token(head).lemma();
        return IntStream.iterate(sentence.index(), k -> k >= 0 && k >= sentence.index() - REACH, k -> k - 1)
                .mapToObj(reading.text().sentences()::get)
                .flatMap(earlier -> IntStream.range(0, earlier == sentence ? head : earlier.size())
                        .filter(i -> earlier.token(i).lemma().equals(noun) && titles.isTitle(earlier, i))
                        .mapToObj(i -> phrases.at(earlier, i)))
                .filter(phrase -> !phrase.plural() && (" " + phrase.title()).endsWith(" " + office.title()))
                .flatMap(phrase -> phrase.owner().stream())
                .findFirst();
    }

    private int head(Sentence sentence, Office office) {
        return IntStream.range(0, sentence.size())
                .filter(i -> office.span().covers(sentence.token(i).span()) && titles.isTitle(sentence, i))
                .findFirst()
                .orElse(-1);
    }

    /** "The Sudanese side was led by Foreign Minister NAME": who leads a side holds his office of it. */
    private Optional<Mention> side(Sentence sentence, Office office) {
        return reading.in(sentence).stream()
                .filter(named ->
                        named.mention().equals(office.person()) && office.span().covers(named.span()))
                .flatMap(named -> subject(sentence, named.head()))
                .filter(actor -> actor.kind() == Kind.STATE || actor.kind().isOrganisation())
                .findFirst();
    }

    private Stream<Mention> subject(Sentence sentence, int agent) {
        int verb = sentence.governor(agent);
        boolean led = verb >= 0
                && sentence.token(verb).lemmaIn("lead", "head", "represent")
                && sentence.relation(agent).matches("obl.*")
                && sentence.child(agent, "case")
                        .filter(by -> sentence.token(by).lemmaIn("by"))
                        .isPresent();
        return led
                ? sentence.children(verb, "nsubj:pass").stream()
                        .flatMap(side -> reading.actors(sentence, side).stream())
                : Stream.empty();
    }

    /** The company or unknown organisation that the article names first, for the offices of companies. */
    private Optional<Mention> mainCompany(Office office) {
        return titles.isOfCompany(office.title())
                ? reading.occurrences().stream()
                        .map(Occurrence::mention)
                        .filter(mention -> mention.kind() != Kind.PERSON)
                        .findFirst()
                        .filter(mention -> mention.kind() == Kind.COMPANY
                                || mention.kind() == Kind.ORGANISATION
                                        && mention.authority().isEmpty())
                : Optional.empty();
    }

    /** Whether the office is told with another place, or the article has a government that is not of a state. */
    private boolean isOutside(Office office) {
        boolean elsewhere = reading.occurrences().stream()
                .anyMatch(named -> office.span().covers(named.span())
                        && named.mention().kind().category() == Kind.Category.PLACE);
        return elsewhere
                || found.stream()
                        .anyMatch(other -> titles.isOfState(other.title())
                                && other.of()
                                        .filter(of -> rules(of, other.title()))
                                        .isPresent());
    }

    /** Whether it is no state, but governs like one: unions and firms have presidents, but no ministers. */
    private static boolean rules(Mention owner, String title) {
        return owner.kind().category() == Kind.Category.PLACE
                || owner.kind() != Kind.STATE && title.matches(".*\\b(premier|minister)\\b.*");
    }

    /** The state that the article is about, for the offices of states. */
    private Optional<Mention> onlyState(Office office) {
        boolean ofState = titles.isOfState(office.title()) || titles.isOfBodyOfState(office.title());
        if (!ofState || isOutside(office)) {
            return Optional.empty();
        }
        List<Mention> states = reading.occurrences().stream()
                .map(Occurrence::mention)
                .filter(mention -> mention.kind() == Kind.STATE)
                .distinct()
                .limit(2)
                .toList();
        return states.size() == 1 ? Optional.of(states.get(0)) : Optional.empty();
    }
}
