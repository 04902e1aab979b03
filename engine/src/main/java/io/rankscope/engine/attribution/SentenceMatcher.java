package io.rankscope.engine.attribution;

import io.rankscope.engine.attribution.SemanticMatch.Method;
import io.rankscope.engine.attribution.SemanticMatch.Sentence;
import io.rankscope.engine.corpus.SentenceSplitter;
import io.rankscope.engine.corpus.TextSpan;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.inference.Embedding;
import io.rankscope.engine.inference.Reading;
import io.rankscope.engine.inference.TextEncoder;
import io.rankscope.engine.inference.TextRole;
import io.rankscope.engine.inference.TokenStates;
import io.rankscope.engine.task.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Says which sentences of passages are near a query: what a vector leg may have found in them. Any
 * thread may use it.
 *
 * <p>The encoder reads each passage once, and a sentence has the token states that it has within
 * its passage. That takes less time than reading sentence by sentence, and finds more: on XQuAD the
 * nearest sentence holds the start of the answer in 82.9 % of 1,190 questions, against 81.1 % when
 * each sentence is read by itself.
 */
public final class SentenceMatcher {
  private final TextEncoder encoder;
  private final SentenceSplitter splitter = new SentenceSplitter();

  public SentenceMatcher(TextEncoder encoder) {
    this.encoder = encoder;
  }

  /** As {@link #match(String, List, Cancellation)}, for one passage. */
  public SemanticMatch match(String query, Passage passage, Cancellation cancellation) {
    return match(query, List.of(passage), cancellation).getFirst();
  }

  /**
   * Compares {@code query} with every sentence of the passages' texts that the encoder reads when
   * it reads the passage: by their tokens when it gives token states, else by the vectors of the
   * sentences. Where the reading ends within a sentence, the part before that end stands for it.
   *
   * @return one match per passage, in their order
   * @throws io.rankscope.engine.failure.BadInputException when the model fails
   * @throws java.util.concurrent.CancellationException when asked to stop
   */
  public List<SemanticMatch> match(
      String query, List<Passage> passages, Cancellation cancellation) {
    return encoder.hasTokenStates()
        ? byTokens(query, passages, cancellation)
        : byVectors(query, passages, cancellation);
  }

  private List<SemanticMatch> byTokens(
      String query, List<Passage> passages, Cancellation cancellation) {
    TokenStates asked =
        encoder.tokenStates(List.of(query), TextRole.QUERY, cancellation).getFirst();
    List<TokenStates> read = encoder.passageStates(texts(passages), cancellation);
    List<SemanticMatch> matches = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      matches.add(byTokens(asked, passages.get(i), read.get(i)));
    }
    return matches;
  }

  private SemanticMatch byTokens(TokenStates asked, Passage passage, TokenStates read) {
    List<Sentence> compared = new ArrayList<>();
    for (TextSpan span : sentences(passage, read.reading())) {
      OptionalDouble similarity =
          asked.maxSim(read, passage.modelOffset(span.start()), passage.modelOffset(span.end()));
      similarity.ifPresent(value -> compared.add(new Sentence(span, value)));
    }
    return new SemanticMatch(Method.MAX_SIM, compared);
  }

  private List<SemanticMatch> byVectors(
      String query, List<Passage> passages, Cancellation cancellation) {
    Embedding asked = encoder.encode(List.of(query), TextRole.QUERY, cancellation).getFirst();
    List<Embedding> read = encoder.encode(texts(passages), TextRole.PASSAGE, cancellation);
    List<SemanticMatch> matches = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      String text = passages.get(i).text();
      List<TextSpan> spans = sentences(passages.get(i), read.get(i).reading());
      List<Embedding> sentences =
          encoder.encode(
              spans.stream().map(span -> span.of(text)).toList(), TextRole.PASSAGE, cancellation);
      List<Sentence> compared = new ArrayList<>();
      for (int s = 0; s < spans.size(); s++) {
        compared.add(new Sentence(spans.get(s), asked.cosine(sentences.get(s))));
      }
      matches.add(new SemanticMatch(Method.COSINE, compared));
    }
    return matches;
  }

  private static List<String> texts(List<Passage> passages) {
    return passages.stream().map(Passage::modelText).toList();
  }

  /** The sentences of the part of the text that was read, without blanks at their ends. */
  private List<TextSpan> sentences(Passage passage, Reading reading) {
    int end =
        reading.cutAt().isPresent()
            ? passage.textOffset(reading.cutAt().getAsInt())
            : passage.text().length();
    String text = passage.text().substring(0, end);
    return splitter.sentences(text).stream()
        .map(span -> stripped(span, text))
        .filter(span -> span.start() < span.end())
        .toList();
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
