package io.rankscope.engine.attribution;

import io.rankscope.engine.attribution.Occlusion.Part;
import io.rankscope.engine.attribution.Occlusion.Unit;
import io.rankscope.engine.corpus.SentenceSplitter;
import io.rankscope.engine.corpus.TextSpan;
import io.rankscope.engine.corpus.WordSplitter;
import io.rankscope.engine.domain.Passage;
import io.rankscope.engine.inference.PairScore;
import io.rankscope.engine.inference.PassageScorer;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Progress;
import io.rankscope.engine.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Scores a passage again without each of its parts, for whatever model scores passages. A part is
 * taken out, not replaced: models differ in what stands for nothing. Text that the model had not
 * read stays out, since it would move into its view with every part that goes.
 */
public final class OcclusionTask implements Task<Occlusion> {
  /** Passages scored between two looks at progress and cancellation. */
  private static final int AT_ONCE = 8;

  private final PassageScorer scorer;
  private final String query;
  private final Passage passage;
  private final Unit unit;

  /**
   * @param scorer best one without memory, since nobody asks for these texts again
   */
  public OcclusionTask(PassageScorer scorer, String query, Passage passage, Unit unit) {
    this.scorer = scorer;
    this.query = query;
    this.passage = passage;
    this.unit = unit;
  }

  /**
   * Runs the model once for each part and once for the whole.
   *
   * @throws io.rankscope.engine.failure.BadInputException when the model fails
   * @throws java.util.concurrent.CancellationException when asked to stop
   */
  @Override
  public Occlusion run(Progress progress, Cancellation cancellation) {
    String model = passage.modelText();
    OptionalInt cut = score(List.of(model), cancellation).getFirst().passage().cutAt();
    String text = passage.text().substring(0, readOf(passage, cut));
    List<TextSpan> spans = spans(text);
    List<String> variants = new ArrayList<>();
    variants.add(with(text));
    spans.forEach(span -> variants.add(with(without(text, span))));
    long began = System.nanoTime();
    List<Float> scores = new ArrayList<>();
    for (int from = 0; from < variants.size(); from += AT_ONCE) {
      cancellation.throwIfRequested();
      progress.report(from, variants.size(), scorer.name());
      List<String> some = variants.subList(from, Math.min(from + AT_ONCE, variants.size()));
      score(some, cancellation).forEach(pair -> scores.add(pair.score()));
    }
    progress.report(variants.size(), variants.size(), scorer.name());
    double millis = (System.nanoTime() - began) / 1e6 / variants.size();
    float whole = scores.getFirst();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      parts.add(new Part(spans.get(i), (double) whole - scores.get(i + 1)));
    }
    return new Occlusion(unit, whole, parts, millis);
  }

  private List<PairScore> score(List<String> passages, Cancellation cancellation) {
    return scorer.score(query, passages, cancellation);
  }

  /** How much of the passage's text was read, in UTF-16 units. */
  private static int readOf(Passage passage, OptionalInt cut) {
    return cut.isPresent() ? passage.textOffset(cut.getAsInt()) : passage.text().length();
  }

  private String with(String text) {
    return Passage.whole(passage.id(), passage.title(), text).modelText();
  }

  private List<TextSpan> spans(String text) {
    List<TextSpan> spans =
        switch (unit) {
          case SENTENCE -> new SentenceSplitter().sentences(text);
          case WORD -> new WordSplitter().words(text);
          case TOKEN -> tokens(text);
        };
    return spans.stream().filter(span -> !span.of(text).isBlank()).toList();
  }

  /** Several tokens may stand for the same characters, such as the bytes of one. */
  private List<TextSpan> tokens(String text) {
    int from = passage.modelOffset(0);
    return scorer.passageTokens(query, passage.modelText()).stream()
        .filter(token -> token.start() >= from && token.end() <= from + text.length())
        .map(token -> new TextSpan(token.start() - from, token.end() - from))
        .distinct()
        .toList();
  }

  /** Of two blanks around a part one goes with it. */
  private static String without(String text, TextSpan span) {
    int end = span.end();
    boolean blankBefore =
        span.start() == 0 || Character.isWhitespace(text.charAt(span.start() - 1));
    if (blankBefore && end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(0, span.start()) + text.substring(end);
  }
}
