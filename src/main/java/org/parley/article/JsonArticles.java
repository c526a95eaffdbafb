package org.parley.article;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** Reads a JSON(-LD) document with schema.org articles. */
final class JsonArticles {

    private static final Pattern POSITION = Pattern.compile("line (\\d+) column (\\d+)");

    private JsonArticles() {}

    /** The articles with a body in the order of the document, at least one. */
    static List<Draft> read(String place, String json) {
        SchemaGraph graph = new SchemaGraph(parse(place, json));
        List<Draft> drafts = graph.articles().stream()
                .filter(draft -> !draft.text().isBlank())
                .toList();
        if (drafts.isEmpty()) {
            throw new ProblemException(
                    Problem.NO_ARTICLE,
                    place,
                    graph.articles().isEmpty()
                            ? "has no schema.org NewsArticle; give one with @type and articleBody"
                            : "its article has no articleBody; add the text of the article under that key");
        }
        return drafts;
    }

    private static JsonElement parse(String place, String json) {
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement root = JsonParser.parseReader(reader);
            reader.peek(); // STRICT refuses what follows the end
            return root;
        } catch (IOException | JsonParseException e) {
            // Gson tells the position only in its message.
            Matcher position = POSITION.matcher(String.valueOf(e.getMessage()));
            String where = position.find() ? " at line " + position.group(1) + ", column " + position.group(2) : "";
            throw new ProblemException(
                    Problem.MALFORMED, place, "is not valid JSON" + where + "; mend it there or save it again", e);
        }
    }
}
