package org.parley.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.parley.article.ArticleInput;
import org.parley.article.ArticleInputs;
import org.parley.article.Metadata;
import org.parley.model.Article;
import org.parley.rdf.ArticleGraph;
import org.parley.rdf.Profiles;
import org.parley.resolve.Known;
import org.parley.store.ArticleSummary;
import org.parley.store.Store;

/** The articles of one world, and how near a store comes to what is known of them. */
final class WorldCorpus {
    static final Path FOLDER = Path.of("src/test/resources/world");

    private WorldCorpus() {}

    static List<Article> articles(String folder) {
        List<ArticleInput> inputs = ArticleInputs.of(
                List.of(FOLDER.resolve(folder).toString()), Metadata.NONE, InputStream.nullInputStream());
        return inputs.stream().flatMap(input -> input.read().stream()).toList();
    }

    /** Articles as an input of their own, as a build takes them. */
    static List<ArticleInput> inputs(List<Article> articles) {
        return articles.stream()
                .<ArticleInput>map(article -> new ArticleInput() {
                    @Override
                    public String name() {
                        return article.source();
                    }

                    @Override
                    public List<Article> read() {
                        return List.of(article);
                    }
                })
                .toList();
    }

    /** How well people and meetings of the articles that {@code expected} lists are merged. */
    static void score(Store store, JsonObject expected, Merging people, Merging meetings) {
        TreeMap<String, Profiles> found = new TreeMap<>();
        store.articles().forEach(article -> found.put(article.source(), profiles(store, article)));
        JsonObject dates = expected.getObj("meetings");
        expected.getObj("articles").forEach((file, article) -> {
            Profiles profiles = found.get(file);
            score(profiles, article.getAsObject().get("people").getAsArray(), people);
            for (JsonValue each : article.getAsObject().get("meetings").getAsArray()) {
                JsonObject meeting = each.getAsObject();
                if (!meeting.hasKey("optional")) {
                    JsonObject what = dates.getObj(meeting.getString("id"));
                    Optional<String> iri = meeting(profiles, what);
                    iri.ifPresentOrElse(name -> meetings.add(meeting.getString("id"), name), meetings::miss);
                }
            }
        });
    }

    private static void score(Profiles profiles, JsonArray people, Merging merging) {
        for (JsonValue each : people) {
            JsonObject person = each.getAsObject();
            Set<String> names = new HashSet<>();
            person.get("names")
                    .getAsArray()
                    .forEach(name -> names.add(name.getAsString().value()));
            iri(profiles, names).ifPresentOrElse(iri -> merging.add(person.getString("id"), iri), merging::miss);
        }
    }

    private static Optional<String> iri(Profiles profiles, Set<String> names) {
        return profiles.people().values().stream()
                .filter(known -> names.contains(known.profile().name())
                        || known.profile().aliases().stream().anyMatch(names::contains))
                .sorted((one, other) -> Boolean.compare(
                        names.contains(other.profile().name()),
                        names.contains(one.profile().name())))
                .map(Known::iri)
                .findFirst();
    }

    private static Optional<String> meeting(Profiles profiles, JsonObject what) {
        String date = what.getString("date");
        String place = "city/"
                + what.getString("place").toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        List<Known<org.parley.resolve.MeetingProfile>> ofDay = profiles.meetings().values().stream()
                .filter(known -> known.profile().begin().toString().equals(date))
                .toList();
        return ofDay.stream()
                .filter(known -> ofDay.size() == 1
                        || known.profile().place().filter(place::equals).isPresent())
                .map(Known::iri)
                .findFirst();
    }

    private static Profiles profiles(Store store, ArticleSummary article) {
        return store.read(data -> Profiles.of(new ArticleGraph(
                article.graph(),
                "",
                ModelFactory.createModelForGraph(data.getGraph(NodeFactory.createURI(article.graph()))))));
    }

    static JsonObject expected() {
        return JSON.parse(read(FOLDER.resolve("expected.json")));
    }

    /**
     * A world of two or three articles.
     *
     * @param people each by how its articles name it: the article's source and the name
     * @param left those that do not count
     */
    record Variant(String name, List<Article> articles, List<List<List<String>>> people, Set<Integer> left) {
        void score(Store store, Merging merging) {
            TreeMap<String, Profiles> found = new TreeMap<>();
            store.articles().forEach(article -> found.put(article.source(), profiles(store, article)));
            for (int i = 0; i < people.size(); i++) {
                String expected = name + " " + i;
                for (List<String> named : left.contains(i) ? List.<List<String>>of() : people.get(i)) {
                    iri(found.get(named.get(0)), Set.of(named.get(1)))
                            .ifPresentOrElse(iri -> merging.add(expected, name + " " + iri), merging::miss);
                }
            }
        }
    }

    static List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        for (JsonValue each :
                JSON.parseAny(read(FOLDER.resolve("variants.json"))).getAsArray()) {
            JsonObject variant = each.getAsObject();
            List<Article> articles = variant.get("articles").getAsArray().stream()
                    .map(JsonValue::getAsObject)
                    .map(article -> new Article(
                            article.getString("id") + ".txt",
                            article.getString("text"),
                            Optional.empty(),
                            Optional.of(LocalDate.parse(article.getString("date"))),
                            Optional.of(article.getString("publisher")),
                            Optional.empty()))
                    .toList();
            List<List<List<String>>> people = variant.get("people").getAsArray().stream()
                    .map(person -> person.getAsArray().stream()
                            .map(JsonValue::getAsObject)
                            .map(named -> List.of(named.getString("article") + ".txt", named.getString("name")))
                            .toList())
                    .toList();
            // Of a pair that may be one or two only the first counts.
            Set<Integer> left = new HashSet<>();
            if (variant.hasKey("open")) {
                variant.get("open")
                        .getAsArray()
                        .forEach(pair -> left.add(
                                pair.getAsArray().get(1).getAsNumber().value().intValue()));
            }
            variants.add(new Variant(variant.getString("id"), articles, people, left));
        }
        return variants;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
