package io.rankscope.engine.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;

/**
 * Runs a text through an analyzer and keeps what each step gives. It takes the real token stream
 * apart and reads it at every link, so it shows any analyzer, not only those whose chain somebody
 * wrote down, and its last step is what the analyzer gives. May be shared by threads.
 */
public final class TokenTracer {
  private static final String FIELD = "traced";
  private final Analyzers analyzers;

  public TokenTracer(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  /**
   * Traces {@code text}.
   *
   * @throws io.rankscope.engine.failure.BadInputException when the analyzer cannot be made
   */
  public TokenTrace trace(AnalyzerSpec spec, String text) {
    try (Analyzer analyzer = analyzers.create(spec)) {
      List<TraceStep> steps = new ArrayList<>(charFilterSteps(analyzer, text));
      String filtered = steps.isEmpty() ? text : steps.getLast().text();
      steps.addAll(tokenSteps(analyzer, text, filtered));
      return new TokenTrace(spec, text, steps);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string cannot fail", e);
    }
  }

  private static List<TraceStep> tokenSteps(Analyzer analyzer, String text, String filtered)
      throws IOException {
    List<TraceStep> steps = new ArrayList<>();
    List<TracedToken> before = List.of();
    int links;
    int link = 0;
    do {
      // A stream can be read once: each link gets the text anew and is read as if it were the last.
      try (TokenStream whole = analyzer.tokenStream(FIELD, text)) {
        List<TokenStream> chain = chainOf(whole);
        links = chain.size();
        TokenStream stream = chain.get(link);
        List<TracedToken> tokens = TokenReading.readAll(stream);
        boolean first = link == 0;
        steps.add(
            new TraceStep(
                first ? TraceStep.Kind.TOKENIZER : TraceStep.Kind.TOKEN_FILTER,
                ComponentNames.of(stream),
                filtered,
                tokens,
                first ? List.of() : TokenComparison.changes(before, tokens),
                first ? List.of() : TokenComparison.conflations(before, tokens)));
        before = tokens;
      }
      link++;
    } while (link < links);
    return steps;
  }

  /** The links of a token stream from the tokenizer to the last filter. */
  private static List<TokenStream> chainOf(TokenStream last) {
    List<TokenStream> chain = new ArrayList<>();
    TokenStream link = last;
    chain.add(link);
    while (link instanceof TokenFilter filter) {
      link = filter.unwrap();
      chain.add(link);
    }
    return chain.reversed();
  }

  private static List<TraceStep> charFilterSteps(Analyzer analyzer, String text)
      throws IOException {
    List<TraceStep> steps = new ArrayList<>();
    if (analyzer instanceof CustomAnalyzer custom) {
      String now = text;
      for (CharFilterFactory factory : custom.getCharFilterFactories()) {
        now = readAll(factory.create(new StringReader(now)));
        steps.add(charFilterStep(CharFilterFactory.findSPIName(factory.getClass()), now));
      }
      return steps;
    }
    try (Outside outside = new Outside(analyzer)) {
      Reader filtered = outside.initReader(FIELD, new StringReader(text));
      if (filtered instanceof CharFilter) {
        steps.add(charFilterStep(ComponentNames.of(filtered), readAll(filtered)));
      }
    }
    return steps;
  }

  private static TraceStep charFilterStep(String name, String text) {
    return new TraceStep(TraceStep.Kind.CHAR_FILTER, name, text, List.of(), List.of(), List.of());
  }

  private static String readAll(Reader reader) throws IOException {
    StringWriter text = new StringWriter();
    try (reader) {
      reader.transferTo(text);
    }
    return text.toString();
  }

  /** Opens a way to the char filters of an analyzer, which only a wrapper may ask for. */
  private static final class Outside extends AnalyzerWrapper {
    private final Analyzer inside;

    Outside(Analyzer inside) {
      super(inside.getReuseStrategy());
      this.inside = inside;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String fieldName) {
      return inside;
    }
  }
}
