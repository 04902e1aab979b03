package io.rankscope.engine.attribution;

import io.rankscope.engine.attribution.SemanticMatch.Method;
import io.rankscope.engine.attribution.SemanticMatch.Sentence;
import io.rankscope.engine.corpus.SentenceSplitter;
import io.rankscope.engine.corpus.TextSpan;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.inference.Embedding;
import io.rankscope.engine.inference.TextEncoder;
import io.rankscope.engine.inference.TextRole;
import io.rankscope.engine.inference.TokenStates;
import io.rankscope.engine.task.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Says which sentences of a passage are near a query: what a vector leg may have found in it. Each
 * sentence is read by itself. Any thread may use it.
 */
public final class SentenceMatcher {
  private final TextEncoder encoder;
  private final SentenceSplitter splitter = new SentenceSplitter();

  public SentenceMatcher(TextEncoder encoder) {
    this.encoder = encoder;
  }

  /**
   * Compares {@code query} with every sentence of the passage's text that the encoder reads when it
   * reads the passage: by their tokens when it gives token states, else by their vectors. Where the
   * reading ends within a sentence, the part before that end stands for it.
   *
   * @throws io.rankscope.engine.failure.BadInputException when the model fails
   * @throws java.util.concurrent.CancellationException when asked to stop
   */
  public SemanticMatch match(String query, Passage passage, Cancellation cancellation) {
    String text = read(passage, cancellation);
    List<TextSpan> spans =
        splitter.sentences(text).stream()
            .map(span -> stripped(span, text))
            .filter(span -> span.start() < span.end())
            .toList();
    List<String> sentences = spans.stream().map(span -> span.of(text)).toList();
    Method method = encoder.hasTokenStates() ? Method.MAX_SIM : Method.COSINE;
    List<Double> similarities =
        switch (method) {
          case MAX_SIM -> byTokens(query, sentences, cancellation);
          case COSINE -> byVectors(query, sentences, cancellation);
        };
    List<Sentence> compared = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      compared.add(new Sentence(spans.get(i), similarities.get(i)));
    }
    return new SemanticMatch(method, compared);
  }

  private List<Double> byTokens(String query, List<String> sentences, Cancellation cancellation) {
    TokenStates asked =
        encoder.tokenStates(List.of(query), TextRole.QUERY, cancellation).getFirst();
    return encoder.tokenStates(sentences, TextRole.PASSAGE, cancellation).stream()
        .map(sentence -> (double) asked.maxSim(sentence))
        .toList();
  }

  private List<Double> byVectors(String query, List<String> sentences, Cancellation cancellation) {
    Embedding asked = encoder.encode(List.of(query), TextRole.QUERY, cancellation).getFirst();
    return encoder.encode(sentences, TextRole.PASSAGE, cancellation).stream()
        .map(asked::cosine)
        .toList();
  }

  /** The beginning of the text that a leg's vector can stand for. */
  private String read(Passage passage, Cancellation cancellation) {
    OptionalInt cut =
        encoder
            .encode(List.of(passage.modelText()), TextRole.PASSAGE, cancellation)
            .getFirst()
            .reading()
            .cutAt();
    return cut.isPresent()
        ? passage.text().substring(0, passage.textOffset(cut.getAsInt()))
        : passage.text();
  }

  private static TextSpan stripped(TextSpan span, String text) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new TextSpan(start, end);
  }
}
