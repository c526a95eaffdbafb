package org.parley.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What somebody typed, as a query: every word must be met, in a name rather than in a text. */
final class Wanted {
    private static final int MOST_WORDS = 12;
    private static final int LONG_ENOUGH_FOR_SLIPS = 5;
    /** Those first that a reader more often means by a name. */
    private static final Map<String, Float> KINDS = Map.of(
            "person",
            4f,
            "state",
            5f,
            "organisation",
            3f,
            "office",
            1.5f,
            "place",
            2.5f,
            "meeting",
            2f,
            "article",
            1.5f);

    private Wanted() {}

    /** @param kind that alone is wanted; empty for all */
    static Query words(String typed, String kind) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<String> names = tokens(SearchIndex.NAME, typed);
        List<String> stems = tokens(SearchIndex.TEXT, typed);
        for (int i = 0; i < names.size(); i++) {
            BooleanQuery.Builder word = inName(names.get(i));
            word.add(new TermQuery(new Term(SearchIndex.TEXT, stems.get(i))), Occur.SHOULD);
            all.add(word.build(), Occur.MUST);
        }
        return names.isEmpty() ? new MatchNoDocsQuery() : ofKind(all, kind);
    }

    /** What somebody is still typing: the beginning of a word is enough, in names alone. */
    static Query beginning(String typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<String> names = tokens(SearchIndex.NAME, typed);
        names.forEach(name -> all.add(inName(name).build(), Occur.MUST));
        return names.isEmpty() ? new MatchNoDocsQuery() : ofKind(all, "");
    }

    private static BooleanQuery.Builder inName(String name) {
        Term term = new Term(SearchIndex.NAME, name);
        BooleanQuery.Builder word = new BooleanQuery.Builder()
                .add(new BoostQuery(new TermQuery(term), 3), Occur.SHOULD)
                .add(new PrefixQuery(term), Occur.SHOULD);
        if (name.length() >= LONG_ENOUGH_FOR_SLIPS) {
            word.add(new BoostQuery(new FuzzyQuery(term, 1, 2), 0.3f), Occur.SHOULD);
        }
        return word;
    }

    private static Query ofKind(BooleanQuery.Builder all, String kind) {
        if (!kind.isEmpty()) {
            all.add(new TermQuery(new Term(SearchIndex.KIND, kind)), Occur.FILTER);
        }
        KINDS.forEach((each, boost) -> all.add(
                new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(SearchIndex.KIND, each))), boost),
                Occur.SHOULD));
        return all.build();
    }

    private static List<String> tokens(String field, String typed) {
        List<String> tokens = new ArrayList<>();
        try (Words words = new Words();
                TokenStream stream = words.tokenStream(field, typed)) {
            CharTermAttribute token = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && tokens.size() < MOST_WORDS) {
                tokens.add(token.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
