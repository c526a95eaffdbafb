package org.parley.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.parley.model.Article;
import org.parley.model.Span;

/** Stanford CoreNLP in a trimmed profile: tokens, tags, lemmas, names and times, dependencies; no coreference. */
public final class CoreNlp implements Annotator {
    /** The bare engine: a text and the day its relative dates count from. */
    interface Engine {
        Annotation annotate(String text, Optional<LocalDate> date);
    }

    private final Engine engine;

    CoreNlp(Engine engine) {
        this.engine = engine;
    }

    /** Loads the models, which takes some seconds and half a gigabyte of heap; one instance serves all threads. */
    public static CoreNlp load() {
        return new CoreNlp(stanford());
    }

    static Engine stanford() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
        properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
        properties.setProperty(
                "ner.model",
                "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz,"
                        + "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("ner.buildEntityMentions", "false");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        return (text, date) -> {
            Annotation annotation = new Annotation(text);
            date.ifPresent(day -> annotation.set(CoreAnnotations.DocDateAnnotation.class, day.toString()));
            pipeline.annotate(annotation);
            return annotation;
        };
    }

    @Override
    public AnnotatedText annotate(Article article) {
        Masks masks = new Masks(article.text());
        List<CoreMap> outer = sentences(masks.outer(), article.date());
        List<CoreMap> inner = sentences(masks.inner(), article.date());
        List<CoreMap> all = new ArrayList<>(outer);
        all.addAll(inner);
        all.sort(Comparator.comparingInt(CoreNlp::begin));
        List<Sentence> sentences = new ArrayList<>();
        List<TimeExpression> times = new ArrayList<>();
        for (CoreMap map : all) {
            sentences.add(sentence(sentences.size(), map, article.text(), masks));
            times.addAll(times(map));
        }
        return new AnnotatedText(
                article,
                sentences,
                masks.quotations(),
                times,
                masks.dateline(),
                Passages.of(article.text(), masks, sentences));
    }

    private List<CoreMap> sentences(String masked, Optional<LocalDate> date) {
        if (masked.isBlank()) {
            return List.of();
        }
        return engine.annotate(masked, date).get(CoreAnnotations.SentencesAnnotation.class).stream()
                .filter(CoreNlp::hasWord)
                .toList();
    }

    private static boolean hasWord(CoreMap sentence) {
        return sentence.get(CoreAnnotations.TokensAnnotation.class).stream()
                .anyMatch(token -> token.word().codePoints().anyMatch(Character::isLetterOrDigit));
    }

    private static int begin(CoreMap sentence) {
        return sentence.get(CoreAnnotations.TokensAnnotation.class).get(0).beginPosition();
    }

    private static Sentence sentence(int index, CoreMap map, String text, Masks masks) {
        List<Token> tokens = new ArrayList<>();
        for (CoreLabel label : map.get(CoreAnnotations.TokensAnnotation.class)) {
            Span span = new Span(label.beginPosition(), label.endPosition());
            tokens.add(new Token(tokens.size(), span.of(text), label.lemma(), label.tag(), label.ner(), span));
        }
        Span span = new Span(
                tokens.get(0).span().begin(),
                tokens.get(tokens.size() - 1).span().end());
        Optional<Integer> quotation = masks.quotations().stream()
                .filter(candidate -> candidate.whole() && candidate.inner().covers(span))
                .map(Quotation::index)
                .findFirst();
        boolean aside = masks.asides().stream().anyMatch(candidate -> candidate.covers(span));
        int paragraph = 0;
        while (paragraph + 1 < masks.paragraphs().size()
                && masks.paragraphs().get(paragraph).end() <= span.begin()) {
            paragraph++;
        }
        Sentence.Place place = quotation.isPresent()
                ? Sentence.Place.QUOTATION
                : aside
                        ? Sentence.Place.ASIDE
                        : isHeading(text, masks.paragraphs().get(paragraph))
                                ? Sentence.Place.HEADING
                                : Sentence.Place.TEXT;
        List<SemanticGraph> graphs = TreeRepair.mend(
                tokens,
                map.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class),
                map.get(SemanticGraphCoreAnnotations.EnhancedPlusPlusDependenciesAnnotation.class));
        return new Sentence(index, paragraph, place, quotation, tokens, graphs.get(0), graphs.get(1));
    }

    /** A short line without a closing mark is a heading. */
    private static boolean isHeading(String text, Span paragraph) {
        String line = paragraph.of(text);
        return line.length() < 100 && ".?!:;,”\"'’)".indexOf(line.charAt(line.length() - 1)) < 0;
    }

    private static List<TimeExpression> times(CoreMap sentence) {
        TreeSet<String> seen = new TreeSet<>();
        List<TimeExpression> times = new ArrayList<>();
        List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
        for (int i = 0; i < tokens.size(); i++) {
            Timex timex = tokens.get(i).get(TimeAnnotations.TimexAnnotation.class);
            if (timex == null || timex.value() == null || !seen.add(timex.tid())) {
                continue;
            }
            int end = i;
            while (end + 1 < tokens.size()) {
                Timex next = tokens.get(end + 1).get(TimeAnnotations.TimexAnnotation.class);
                if (next == null || !timex.tid().equals(next.tid())) {
                    break;
                }
                end++;
            }
            times.add(new TimeExpression(
                    new Span(tokens.get(i).beginPosition(), tokens.get(end).endPosition()),
                    timex.timexType(),
                    timex.value()));
        }
        return times;
    }
}
