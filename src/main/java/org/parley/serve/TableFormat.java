package org.parley.serve;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;

/** The forms in which rows are sent to programs. */
enum TableFormat {
    CSV("text/csv", ResultSetLang.RS_CSV),
    JSON("application/sparql-results+json", ResultSetLang.RS_JSON),
    TSV("text/tab-separated-values", ResultSetLang.RS_TSV),
    XML("application/sparql-results+xml", ResultSetLang.RS_XML);

    private final String mediaType;
    private final Lang language;

    TableFormat(String mediaType, Lang language) {
        this.mediaType = mediaType;
        this.language = language;
    }

    /** Also the ending of addresses. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    static List<String> mediaTypes() {
        return Arrays.stream(values()).map(TableFormat::mediaType).toList();
    }

    static Optional<TableFormat> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(ending))
                .findFirst();
    }

    static TableFormat ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    void write(RowSet rows, OutputStream out) {
        ResultsWriter.create().lang(language).build().write(out, rows);
    }
}
