package org.parley.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Finds who is meant by the noun phrase that says something: somebody named, or somebody described. */
final class Sources {
    private static final Pattern SPEAKS_FOR_OTHERS =
            Pattern.compile("spokes|envoy|negotiator|ambassador|representative|delegate|press secretary|emissary");
    /** How nouns for those who do something end. */
    private static final Pattern AGENT =
            Pattern.compile("(?:[^aeiou]er|or|ist|ian|man|men|woman|women|ee|ant|logue|mate)$");

    private static final WordLists WORDS = WordLists.read("/org/parley/patterns/source.words");

    private final Reading reading;
    private final EarlierSpeakers earlier;

    Sources(Reading reading) {
        this.reading = reading;
        earlier = new EarlierSpeakers(reading, WORDS);
    }

    /**
     * Who or what the noun phrase headed by token {@code head} stands for; empty when it leads to nobody.
     *
     * @param speaks whether it surely speaks, so that it need not be a noun known for speaking
     */
    Optional<Mention> of(Sentence sentence, int head, boolean speaks) {
        Token token = sentence.token(head);
        Optional<Occurrence> named = reading.at(sentence, head);
        Optional<Mention> apposed = named.isEmpty() ? apposed(sentence, head) : Optional.empty();
        if (apposed.isPresent()) {
            return apposed;
        }
        if (named.isEmpty() && isDocument(sentence, head)) {
            return issuer(sentence, head).or(() -> described(sentence, head, speaks));
        }
        if (named.isEmpty() && token.isNoun() && isDescribed(sentence, head)) {
            return described(sentence, head, speaks);
        }
        Optional<Mention> back = back(sentence, head);
        if (back.isPresent()) {
            return back;
        }
        Optional<Mention> actor = reading.actors(sentence, head).stream().findFirst();
        if (actor.isPresent() || token.isPronoun()) {
            return actor;
        }
        if (token.pos().startsWith("W")) {
            return antecedent(sentence, head).flatMap(noun -> of(sentence, noun, speaks));
        }
        return named.map(Occurrence::mention)
                .filter(mention -> mention.kind().category() == Kind.Category.ACTOR)
                .or(() -> named.isPresent() ? Optional.empty() : described(sentence, head, speaks));
    }

    /** Whom a description or a pronoun leads back to, before what it would stand for alone. */
    private Optional<Mention> back(Sentence sentence, int head) {
        Token token = sentence.token(head);
        if (token.lemmaIn("he", "she")) {
            return earlier.described(sentence).flatMap(this::label).map(Sources::unnamed);
        }
        boolean oneOfThem = token.lemmaIn("one")
                && sentence.child(head, "nmod")
                        .filter(them -> sentence.token(them).lemmaIn("they"))
                        .isPresent();
        if (oneOfThem) {
            return earlier.several(sentence).flatMap(this::label).map(Sources::unnamed);
        }
        boolean person = reading.actors(sentence, head).stream().anyMatch(actor -> actor.kind() == Kind.PERSON);
        return person ? Optional.empty() : earlier.described(sentence, head);
    }

    /** "a statement from the ministry", "a report published by the bank": the one who speaks by it. */
    private Optional<Mention> issuer(Sentence sentence, int document) {
        Stream<Integer> nouns = sentence.children(document, "nmod").stream();
        Stream<Integer> agents =
                sentence.children(document, "acl").stream().flatMap(verb -> sentence.children(verb, "obl").stream());
        return Stream.concat(nouns, agents)
                .filter(noun -> sentence.child(noun, "case")
                        .filter(word -> sentence.token(word).lemmaIn("by", "from"))
                        .isPresent())
                .findFirst()
                .filter(noun -> reading.allActors(sentence, noun).size() <= 1)
                .flatMap(noun -> of(sentence, noun, true));
    }

    private static Mention unnamed(String name) {
        return new Mention(Kind.UNNAMED, name);
    }

    /** The noun whose relative clause the pronoun opens. */
    private static Optional<Integer> antecedent(Sentence sentence, int pronoun) {
        for (int i = pronoun; i >= 0; i = sentence.governor(i)) {
            if (sentence.relation(i).equals("acl:relcl")) {
                return Optional.of(sentence.governor(i)).filter(noun -> noun < pronoun);
            }
        }
        return Optional.empty();
    }

    /** The person named behind what describes her: "its head of operations, Jane Doe", "his spokesman Jane Doe". */
    private Optional<Mention> apposed(Sentence sentence, int head) {
        boolean comma = head + 2 < sentence.size()
                && sentence.token(head).pos().equals("NN")
                && sentence.token(head + 1).text().equals(",");
        return Stream.concat(
                        sentence.subtree(head).stream()
                                .filter(i -> i > head && sentence.relation(i).matches("appos|dep|compound|flat"))
                                .filter(i -> sentence.relation(i).equals("appos") || !isInPhrase(sentence, i, head))
                                .flatMap(i -> reading.at(sentence, i).stream())
                                .filter(occurrence -> occurrence.head() > head),
                        comma
                                ? reading.at(sentence, head + 2).filter(name -> isClosed(sentence, name)).stream()
                                : Stream.empty())
                .map(Occurrence::mention)
                .filter(mention -> mention.kind() == Kind.PERSON)
                .findFirst();
    }

    /** "a spokesman for Minister Jane Doe": the name belongs to the phrase behind the noun. */
    private static boolean isInPhrase(Sentence sentence, int i, int head) {
        for (int at = i; at != head && at >= 0; at = sentence.governor(at)) {
            if (sentence.child(at, "case").filter(word -> word > head).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClosed(Sentence sentence, Occurrence name) {
        return name.last() + 1 < sentence.size()
                && sentence.token(name.last() + 1).text().equals(",");
    }

    /** For whom somebody described speaks: the state or body that the description names. */
    Optional<Mention> onBehalfOf(Sentence sentence, int head) {
        return SourcePhrase.of(sentence, head).tokens().stream()
                .flatMap(token -> reading.at(sentence, token).stream())
                .map(Occurrence::mention)
                .filter(mention ->
                        mention.kind() == Kind.STATE || mention.kind().isOrganisation())
                .findFirst();
    }

    /** For whom somebody named speaks by office, as a spokesman or an envoy does. */
    Optional<Mention> spokenFor(Mention person) {
        return reading.offices().stream()
                .filter(office -> office.person().equals(person)
                        && SPEAKS_FOR_OTHERS.matcher(office.title()).find())
                .flatMap(office -> office.of().stream())
                .findFirst();
    }

    /** Sources, officials and documents are never a named actor themselves, whatever stands before the noun. */
    private boolean isDescribed(Sentence sentence, int head) {
        String lemma = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
        return lemma.equals("source") || WORDS.of("anonymous").contains(lemma) && isIndefinite(sentence, head);
    }

    boolean isDocument(Sentence sentence, int head) {
        return WORDS.of("document").contains(sentence.token(head).lemma().toLowerCase(Locale.ROOT));
    }

    private static boolean isIndefinite(Sentence sentence, int head) {
        boolean plural = sentence.token(head).pos().equals("NNS");
        Optional<Integer> determiner = sentence.child(head, "det", "nummod");
        return determiner
                .map(det -> !sentence.token(det).lemmaIn("the", "this", "that", "these", "those", "both"))
                .orElse(plural && sentence.child(head, "nmod:poss").isEmpty());
    }

    private Optional<Mention> described(Sentence sentence, int head, boolean speaks) {
        Token token = sentence.token(head);
        Optional<Mention> known = token.isProperNoun() ? surnamed(token.text()) : Optional.empty();
        if (known.isPresent()) {
            return known;
        }
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        boolean listed = WORDS.names().stream()
                .map(WORDS::of)
                .anyMatch(group -> group.contains(lemma) || group.contains(token.text()));
        boolean unheard = speaks
                && token.pos().equals("NN")
                && Character.isUpperCase(token.text().charAt(0))
                && sentence.children(head).isEmpty();
        boolean fits = listed || unheard
                ? token.isNoun() || token.pos().matches("JJ.?|DT|CD")
                : token.isProperNoun()
                        || speaks && token.isNoun() && AGENT.matcher(lemma).find();
        SourcePhrase phrase = SourcePhrase.of(sentence, head);
        if (!fits || !phrase.describes() || WORDS.of("thing").contains(lemma)) {
            return Optional.empty();
        }
        if (isOneKnown(sentence, head)) {
            return introduced(sentence, lemma);
        }
        return label(phrase).map(Sources::unnamed);
    }

    /** The words of the phrase; "his lawyer" is the lawyer of somebody known, or nobody. */
    private Optional<String> label(SourcePhrase phrase) {
        Sentence sentence = phrase.sentence();
        Optional<Integer> owner = phrase.possessive();
        if (owner.isEmpty()) {
            return Optional.of(reading.text().text(phrase.span()));
        }
        Span after = new Span(
                sentence.token(owner.get() + 1).span().begin(), phrase.span().end());
        return Optional.of(reading.actors(sentence, owner.get()))
                .filter(actors -> actors.size() == 1 && owner.get() == phrase.first())
                .map(actors -> actors.get(0).name() + "’s " + reading.text().text(after));
    }

    /** The person whose name ends in a surname that the engine did not know for one. */
    private Optional<Mention> surnamed(String surname) {
        return reading.occurrences().stream()
                .map(Occurrence::mention)
                .filter(mention ->
                        mention.kind() == Kind.PERSON && mention.name().endsWith(" " + surname))
                .findFirst();
    }

    /** "The source", "the official": one person of whom the article has told before. */
    private static boolean isOneKnown(Sentence sentence, int head) {
        Token token = sentence.token(head);
        return token.pos().equals("NN")
                && WORDS.of("anonymous").contains(token.lemma().toLowerCase(Locale.ROOT))
                && !WORDS.of("body").contains(token.lemma().toLowerCase(Locale.ROOT))
                && sentence.child(head, "det")
                        .filter(det -> sentence.token(det).lemmaIn("the", "this", "that"))
                        .isPresent()
                && sentence.children(head, "amod", "compound", "nmod").isEmpty();
    }

    /** The last "a source" or "a senior official" before {@code sentence}. */
    private Optional<Mention> introduced(Sentence sentence, String lemma) {
        return reading.text().sentences().stream()
                .filter(earlier -> earlier.index() < sentence.index())
                .flatMap(earlier -> earlier.tokens().stream()
                        .filter(token -> token.pos().equals("NN")
                                && token.lemmaIn(lemma)
                                && isIndefinite(earlier, token.index()))
                        .map(token -> new Mention(
                                Kind.UNNAMED,
                                reading.text()
                                        .text(SourcePhrase.of(earlier, token.index())
                                                .span()))))
                .reduce((first, second) -> second);
    }
}
