package org.parley.serve.page;

import java.util.List;
import java.util.stream.Collectors;

/** Shows for a fact where it is from; opened, the sentences themselves with their places in the articles. */
record Proof(Names names) {
    /** A line that opens to the sentences; nothing where there is none. */
    List<Element> of(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return List.of();
        }
        Evidence latest = evidence.get(0);
        Element summary = Element.of("summary").text(source(latest));
        if (evidence.size() > 1) {
            summary.text(" and " + (evidence.size() - 1) + " more");
        }
        return List.of(Element.of("details")
                .css("proof")
                .add(summary)
                .addAll(evidence.stream().map(this::quotation).toList()));
    }

    /** The sentences, open to read. */
    List<Element> shown(List<Evidence> evidence) {
        return evidence.stream().map(this::quotation).toList();
    }

    /** The sentence, who is said to have said so, and the article one click away. */
    Element quotation(Evidence evidence) {
        Element source = Element.of("footer");
        if (evidence.claimant().isPresent()) {
            source.text("according to ")
                    .add(names.show(evidence.claimant().get()))
                    .text(" · ");
        }
        if (evidence.status().equals("denied") || evidence.status().equals("hypothetical")) {
            source.text(evidence.status() + " · ");
        }
        return Element.of("blockquote")
                .add(Element.of("p", evidence.sentence()))
                .add(source.add(Element.link(names.path(evidence.passage().getURI()), evidence.article()))
                        .text(" · " + source(evidence)));
    }

    private static String source(Evidence evidence) {
        return List.of(evidence.shortName(), Days.words(evidence.day())).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
