package org.parley.extract;

import java.util.List;
import java.util.Optional;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Kind;
import org.parley.model.Span;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/**
 * Words of one sentence that name something, before it is known which names mean the same.
 *
 * @param first index of the first token
 * @param last index of the last token
 * @param entry its entry in the authority data, empty for a name that is not there
 */
record Name(Sentence sentence, int first, int last, Kind kind, Optional<AuthorityEntry> entry, Occurrence.Use use) {
    Span span() {
        return new Span(
                sentence.token(first).span().begin(),
                sentence.token(last).span().end());
    }

    String surface(String article) {
        return span().of(article).replaceAll("\\s+", " ");
    }

    List<String> words() {
        return sentence.tokens().subList(first, last + 1).stream()
                .map(Token::text)
                .toList();
    }

    /** The token of the name whose governor in the tree is outside it, the last one if there are several. */
    int head() {
        for (int i = last; i >= first; i--) {
            int governor = sentence.governor(i);
            if (governor < first || governor > last) {
                return i;
            }
        }
        return last;
    }

    Name withKind(Kind other) {
        return new Name(sentence, first, last, other, entry, use);
    }
}
