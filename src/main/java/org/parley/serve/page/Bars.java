package org.parley.serve.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers as bars, each with its name and the number itself, so that nothing is told by length alone. */
public record Bars(String title, Map<String, Double> values) {
    private static final int MOST = 15;
    private static final int LONGEST_NAME = 38;
    private static final int LINE = 24;
    private static final int LEFT = 300;
    private static final int LENGTH = 600;

    public Bars {
        values = new LinkedHashMap<>(values);
    }

    public Element element() {
        List<Map.Entry<String, Double>> shown = values.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .toList();
        double most = Math.max(
                1e-9, shown.stream().mapToDouble(Map.Entry::getValue).max().orElse(1));
        Element svg = Element.of("svg")
                .css("bars")
                .with("viewBox", "0 0 1000 " + (shown.size() * LINE + 6))
                .with("role", "img")
                .with("aria-label", title);
        for (int i = 0; i < shown.size(); i++) {
            String name = shown.get(i).getKey();
            double value = shown.get(i).getValue();
            double length = Math.max(0, value) / most * LENGTH;
            String y = String.valueOf(i * LINE + LINE / 2 + 4);
            svg.add(
                    Element.of("text", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name)
                            .with("x", String.valueOf(LEFT - 8))
                            .with("y", y)
                            .with("text-anchor", "end"),
                    Element.of("rect")
                            .with("x", String.valueOf(LEFT))
                            .with("y", String.valueOf(i * LINE + 3))
                            .with("width", TimelineDrawing.number(length))
                            .with("height", String.valueOf(LINE - 7)),
                    Element.of("text", number(value))
                            .with("x", TimelineDrawing.number(LEFT + length + 6))
                            .with("y", y));
        }
        return Element.of("figure")
                .css("wide drawing")
                .with("tabindex", "0")
                .add(
                        Element.of("figcaption", values.size() > MOST ? title + ": the first " + MOST : title)
                                .css("quiet"),
                        svg);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
