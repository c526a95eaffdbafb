package org.parley.article;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * The schema.org nodes of a JSON(-LD) document, wherever they stand in it: alone, in an array, under {@code @graph} or
 * inside another node.
 *
 * <p>Terms are known by their plain name, with the prefix {@code schema:} and as full IRI; no context is fetched.
 */
final class SchemaGraph {

    private static final List<String> PREFIXES = List.of("", "schema:", "https://schema.org/", "http://schema.org/");
    private static final List<String> NAME = List.of("@value", "name");
    private static final List<String> ADDRESS = List.of("@value", "@id", "url");
    private static final Set<String> OTHER_ARTICLES = Set.of("BlogPosting", "LiveBlogPosting", "Report");
    private static final Pattern TAG = Pattern.compile("</?(p|br|div)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(#\\d+|#[xX]\\p{XDigit}+|\\p{Alpha}+);");

    private final Map<String, JsonObject> byId = new HashMap<>();
    private final List<JsonObject> articles = new ArrayList<>();

    SchemaGraph(JsonElement root) {
        visit(root);
    }

    private void visit(JsonElement element) {
        if (element instanceof JsonArray array) {
            array.forEach(this::visit);
        } else if (element instanceof JsonObject node) {
            if (node.get("@id") instanceof JsonPrimitive id && node.size() > 1) {
                byId.putIfAbsent(id.getAsString(), node);
            }
            if (isArticle(node)) {
                articles.add(node);
            }
            node.asMap().values().forEach(this::visit);
        }
    }

    private static boolean isArticle(JsonObject node) {
        return values(node, "articleBody").findAny().isPresent()
                || Stream.of("@type", "type")
                        .flatMap(key -> values(node, key))
                        .filter(JsonPrimitive.class::isInstance)
                        .map(type -> type.getAsString().replaceFirst(".*[/:#]", ""))
                        .anyMatch(type -> type.endsWith("Article") || OTHER_ARTICLES.contains(type));
    }

    /** What the articles state, also those without a body. */
    List<Draft> articles() {
        return articles.stream().map(this::draft).toList();
    }

    private Draft draft(JsonObject node) {
        return new Draft(
                first(node, "articleBody", "text").map(SchemaGraph::plain).orElse(""),
                first(node, "headline", "name").map(SchemaGraph::unescaped),
                strings(node, NAME, "datePublished", "dateCreated").toList(),
                first(node, "publisher", "provider", "sourceOrganization").map(SchemaGraph::unescaped),
                strings(node, ADDRESS, "url", "mainEntityOfPage", "@id").toList());
    }

    private Optional<String> first(JsonObject node, String... keys) {
        return strings(node, NAME, keys).findFirst();
    }

    private Stream<String> strings(JsonObject node, List<String> wanted, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> values(node, key))
                .flatMap(value -> string(value, wanted).stream())
                .filter(string -> !string.isBlank());
    }

    /** A literal, or of a node the first property that is wanted. */
    private Optional<String> string(JsonElement value, List<String> wanted) {
        if (value instanceof JsonPrimitive primitive) {
            return Optional.of(primitive.getAsString());
        }
        if (!(value instanceof JsonObject node)) {
            return Optional.empty();
        }
        JsonObject whole =
                node.get("@id") instanceof JsonPrimitive id ? byId.getOrDefault(id.getAsString(), node) : node;
        return wanted.stream()
                .flatMap(key -> values(whole, key))
                .filter(JsonPrimitive.class::isInstance)
                .map(JsonElement::getAsString)
                .findFirst();
    }

    private static Stream<JsonElement> values(JsonObject node, String term) {
        return PREFIXES.stream()
                .map(prefix -> node.get(prefix + term))
                .filter(value -> value != null && !value.isJsonNull())
                .flatMap(value -> value instanceof JsonArray array ? array.asList().stream() : Stream.of(value));
    }

    /** Content systems leave markup in the body now and then. */
    private static String plain(String body) {
        return TAG.matcher(body).find()
                ? String.join("\n\n", Paragraphs.in(Jsoup.parse(body).body()))
                : unescaped(body);
    }

    private static String unescaped(String text) {
        return ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    }
}
