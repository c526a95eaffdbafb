package org.parley.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a reader asked a page for, by the names of its fields.
 *
 * @param values as sent; a field may have several
 */
public record Filter(Map<String, List<String>> values) {
    public Filter {
        values = Map.copyOf(values);
    }

    List<String> all(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    String one(String field) {
        return all(field).stream().findFirst().map(String::strip).orElse("");
    }

    String talks() {
        return one("talks");
    }

    /** First day of a period as ISO date; empty if there is none, or none that can be read. */
    String from() {
        return date("from");
    }

    String to() {
        return date("to");
    }

    private String date(String field) {
        return one(field).matches("\\d{4}(-\\d\\d){0,2}") ? one(field) : "";
    }

    /** The same again, as the end of an address. */
    String search() {
        String search = values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(field ->
                        all(field.getKey()).stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return search.isEmpty() ? "" : "?" + search;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public static Element form(String action) {
        return Element.of("form").css("filter").with("action", action).with("method", "get");
    }

    Element day(String field, String label) {
        return Element.of("label")
                .add(
                        Element.of("span", label),
                        Element.of("input")
                                .with("type", "date")
                                .with("name", field)
                                .with("value", date(field)));
    }

    Element talks(List<Thing> talks) {
        return choice("talks", "Talks", "all", talks);
    }

    Element choice(String field, String label, String none, List<Thing> things) {
        Element select = Element.of("select").with("name", field);
        select.add(Element.of("option", none).with("value", ""));
        for (Thing thing : things) {
            Element option = Element.of("option", thing.label()).with("value", thing.iri());
            select.add(one(field).equals(thing.iri()) ? option.with("selected", "") : option);
        }
        return Element.of("label").add(Element.of("span", label), select);
    }

    static Element box(String field, String value, String label, boolean checked) {
        Element box =
                Element.of("input").with("type", "checkbox").with("name", field).with("value", value);
        return Element.of("label").css("box").add(checked ? box.with("checked", "") : box, Element.of("span", label));
    }
}
