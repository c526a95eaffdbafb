package org.parley.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An HTML element. Text and values of attributes are escaped whenever they are written; there is no way to put in
 * markup as a string, and no link to anything but this server and the web.
 */
public final class Element {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta");
    private static final Set<String> LINKS = Set.of("href", "src", "action", "data-address");
    private static final Pattern SAFE_LINK = Pattern.compile("(?s)/(?!/).*|#.*|https?://.*");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> children = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    public static Element of(String name) {
        return new Element(name);
    }

    public static Element of(String name, String text) {
        return new Element(name).text(text);
    }

    public static Element link(String address, String text) {
        return new Element("a").with("href", address).text(text);
    }

    /** Sets an attribute; a link that leads to no safe place leads nowhere. */
    public Element with(String attribute, String value) {
        boolean safe = !LINKS.contains(attribute) || SAFE_LINK.matcher(value).matches();
        attributes.put(attribute, safe ? value : "#");
        return this;
    }

    /** Sets the classes by which the style sheet knows it. */
    public Element css(String classes) {
        return with("class", classes);
    }

    public Element text(String text) {
        children.add(text);
        return this;
    }

    public Element add(Element... elements) {
        children.addAll(List.of(elements));
        return this;
    }

    public Element add(Optional<Element> element) {
        element.ifPresent(children::add);
        return this;
    }

    public Element addAll(List<Element> elements) {
        children.addAll(elements);
        return this;
    }

    /**
     * As HTML.
     *
     * @param prefix path under which this server is seen, put before every address on it; empty if it is the root
     */
    public String html(String prefix) {
        StringBuilder out = new StringBuilder();
        write(prefix, out);
        return out.toString();
    }

    private void write(String prefix, StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            if (LINKS.contains(attribute) && value.startsWith("/")) {
                escape(prefix, out);
            }
            escape(value, out);
            out.append('"');
        });
        out.append('>');
        if (VOID.contains(name)) {
            return;
        }
        for (Object child : children) {
            if (child instanceof Element element) {
                element.write(prefix, out);
            } else {
                escape((String) child, out);
            }
        }
        out.append("</").append(name).append('>');
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
