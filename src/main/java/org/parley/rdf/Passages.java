package org.parley.rdf;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.parley.model.Span;
import org.parley.vocab.Borrowed;
import org.parley.vocab.Parley;

/** Writes stretches of one article's text, in code points, as Web Annotation and NIF know them. */
final class Passages {
    private final Resource article;
    private final String text;
    private final CodePoints codePoints;

    Passages(Resource article, String text) {
        this.article = article;
        this.text = text;
        this.codePoints = new CodePoints(text);
    }

    Resource sentence(Span span) {
        return passage(span, Borrowed.NIF_SENTENCE);
    }

    Resource phrase(Span span) {
        return passage(span, Borrowed.NIF_PHRASE);
    }

    private Resource passage(Span span, Resource type) {
        Model model = article.getModel();
        String begin = Integer.toString(codePoints.at(span.begin()));
        String end = Integer.toString(codePoints.at(span.end()));
        String place = "=" + begin + "," + end;
        Resource passage =
                model.createResource(article.getURI() + "#char" + place).addProperty(RDF.type, type);
        if (passage.hasProperty(Borrowed.anchorOf)) {
            return passage;
        }
        Literal exact = model.createLiteral(span.of(text));
        Literal first = model.createTypedLiteral(begin, XSDDatatype.XSDnonNegativeInteger);
        Literal last = model.createTypedLiteral(end, XSDDatatype.XSDnonNegativeInteger);
        Resource quote = model.createResource(article.getURI() + "#quote" + place)
                .addProperty(RDF.type, Borrowed.TEXT_QUOTE_SELECTOR)
                .addProperty(Borrowed.exact, exact);
        Resource position = model.createResource(article.getURI() + "#position" + place)
                .addProperty(RDF.type, Borrowed.TEXT_POSITION_SELECTOR)
                .addProperty(Borrowed.start, first)
                .addProperty(Borrowed.end, last);
        return passage.addProperty(RDF.type, Parley.Passage)
                .addProperty(RDF.type, Borrowed.SPECIFIC_RESOURCE)
                .addProperty(RDF.type, Borrowed.NIF_STRING)
                .addProperty(Borrowed.anchorOf, exact)
                .addProperty(Borrowed.beginIndex, first)
                .addProperty(Borrowed.endIndex, last)
                .addProperty(Borrowed.referenceContext, article)
                .addProperty(Borrowed.hasSource, article)
                .addProperty(Borrowed.hasSelector, quote)
                .addProperty(Borrowed.hasSelector, position);
    }
}
