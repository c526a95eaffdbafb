package org.parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.AnnotatedText;
import org.parley.nlp.Sentence;

/** Finds where people, states, organisations and places are named, and which of these names mean the same. */
final class EntityFinder {
    private record Name(
            Sentence sentence, int first, int last, Kind kind, Optional<AuthorityEntry> entry, Occurrence.Use use) {
        String surface(AnnotatedText text) {
            return text.text(new org.parley.model.Span(
                    sentence.token(first).span().begin(),
                    sentence.token(last).span().end()));
        }
    }

    private final AnnotatedText text;
    private final Authority authority;

    EntityFinder(AnnotatedText text, Authority authority) {
        this.text = text;
        this.authority = authority;
    }

    List<Occurrence> occurrences() {
        List<Name> names = text.sentences().stream()
                .flatMap(sentence -> names(sentence).stream())
                .toList();
        Map<String, List<Name>> clusters = new HashMap<>();
        Map<Name, String> keys = new HashMap<>();
        for (Name name : names) {
            String key = key(name, names);
            keys.put(name, key);
            clusters.computeIfAbsent(key, k -> new ArrayList<>()).add(name);
        }
        Map<String, Mention> mentions = new HashMap<>();
        clusters.forEach((key, members) -> mentions.put(key, mention(members)));
        return names.stream()
                .map(name -> new Occurrence(
                        name.sentence(),
                        name.first(),
                        name.last(),
                        head(name),
                        mentions.get(keys.get(name)),
                        name.use()))
                .toList();
    }

    private List<Name> names(Sentence sentence) {
        List<String> words =
                sentence.tokens().stream().map(org.parley.nlp.Token::text).toList();
        List<Name> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.size()) {
            Optional<Name> name = name(sentence, words, i);
            name.ifPresent(found::add);
            i = name.map(n -> n.last() + 1).orElse(i + 1);
        }
        return found;
    }

    private Optional<Name> name(Sentence sentence, List<String> words, int i) {
        String ner = sentence.token(i).ner();
        int end = i;
        while (end + 1 < sentence.size() && sentence.token(end + 1).ner().equals(ner)) {
            end++;
        }
        int length = end - i + 1;
        if (ner.equals("PERSON")) {
            return Optional.of(new Name(sentence, i, end, Kind.PERSON, Optional.empty(), Occurrence.Use.NAME));
        }
        if (Character.isUpperCase(words.get(i).charAt(0))) {
            Optional<Authority.Match> match = authority.longestMatch(words, i);
            if (match.isPresent() && (match.get().length() >= length || !ner.equals("ORGANIZATION"))) {
                AuthorityEntry entry = match.get().entries().get(0);
                Occurrence.Use use = Occurrence.Use.valueOf(match.get().use().name());
                return Optional.of(
                        new Name(sentence, i, i + match.get().length() - 1, entry.kind(), Optional.of(entry), use));
            }
        }
        return switch (ner) {
            case "ORGANIZATION" ->
                Optional.of(new Name(sentence, i, end, Kind.ORGANISATION, Optional.empty(), Occurrence.Use.NAME));
            case "LOCATION" ->
                Optional.of(new Name(sentence, i, end, Kind.PLACE, Optional.empty(), Occurrence.Use.NAME));
            default -> Optional.empty();
        };
    }

    /** Names with the same key mean the same. */
    private String key(Name name, List<Name> names) {
        if (name.entry().isPresent()) {
            return name.entry().get().id();
        }
        String surface = name.surface(text);
        if (name.kind() != Kind.PERSON) {
            return name.kind() + " " + surface;
        }
        return "PERSON "
                + names.stream()
                        .filter(other -> other.kind() == Kind.PERSON)
                        .map(other -> other.surface(text))
                        .filter(full -> full.equals(surface) || full.endsWith(" " + surface))
                        .max(Comparator.comparingInt(String::length))
                        .orElse(surface);
    }

    private Mention mention(List<Name> members) {
        Name first = members.get(0);
        String label = first.entry()
                .map(AuthorityEntry::name)
                .orElseGet(() -> members.stream()
                        .map(name -> name.surface(text))
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow());
        TreeSet<String> aliases = new TreeSet<>();
        members.stream()
                .filter(name -> name.use() == Occurrence.Use.NAME)
                .map(name -> name.surface(text))
                .filter(surface -> !surface.equals(label))
                .forEach(aliases::add);
        return new Mention(first.kind(), label, first.entry().map(AuthorityEntry::id), aliases);
    }

    /** The token of the name whose governor is outside it. */
    private static int head(Name name) {
        for (int i = name.first(); i <= name.last(); i++) {
            int governor = name.sentence().governor(i);
            if (governor < name.first() || governor > name.last()) {
                return i;
            }
        }
        return name.last();
    }
}
