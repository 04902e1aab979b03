package io.rankscope.app.feature.index;

import io.rankscope.engine.analysis.TokenTrace;
import io.rankscope.engine.analysis.TraceStep;
import io.rankscope.engine.analysis.TracedToken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A trace as a table: a row for each token of the tokenizer, a column for each step, and in the
 * cells what the step made of that piece of the text.
 *
 * @param steps names of the tokenizer and the filters, in order
 * @param rows in the order of the text
 */
record TraceGrid(List<String> steps, List<Row> rows) {
  TraceGrid {
    steps = List.copyOf(steps);
    rows = List.copyOf(rows);
  }

  /**
   * A piece of the text on its way.
   *
   * @param text the piece itself
   * @param cells one for each step
   * @param last the tokens after the last step
   */
  record Row(String text, List<Cell> cells, List<TracedToken> last) {
    Row {
      cells = List.copyOf(cells);
      last = List.copyOf(last);
    }

    /** Places in the token stream, empty when nothing is left of the piece. */
    String positions() {
      return words(token -> Integer.toString(token.position()));
    }

    /** Where the tokens lie in the text. */
    String offsets() {
      return words(token -> token.start() + "–" + token.end());
    }

    String types() {
      return words(TracedToken::type);
    }

    private String words(java.util.function.Function<TracedToken, String> fact) {
      return last.stream().map(fact).distinct().collect(Collectors.joining(", "));
    }
  }

  /**
   * What is there after a step.
   *
   * @param terms joined where there are several
   */
  record Cell(String terms, Fate fate) {}

  /** What a step did to a piece. */
  enum Fate {
    KEPT,
    CHANGED,
    REMOVED,
    /** It was removed by an earlier step. */
    GONE
  }

  static TraceGrid of(TokenTrace trace) {
    List<TraceStep> steps =
        trace.steps().stream().filter(step -> step.kind() != TraceStep.Kind.CHAR_FILTER).toList();
    List<TracedToken> pieces = steps.getFirst().tokens();
    List<List<List<TracedToken>>> spread =
        steps.stream().map(step -> spread(step.tokens(), pieces)).toList();
    return new TraceGrid(
        steps.stream().map(TraceStep::name).toList(),
        IntStream.range(0, pieces.size())
            .mapToObj(
                piece ->
                    row(
                        trace.text(),
                        pieces.get(piece),
                        spread.stream().map(tokens -> tokens.get(piece)).toList()))
            .toList());
  }

  /** The tokens of a step by the piece they begin in. */
  private static List<List<TracedToken>> spread(
      List<TracedToken> tokens, List<TracedToken> pieces) {
    List<List<TracedToken>> spread = new ArrayList<>();
    pieces.forEach(piece -> spread.add(new ArrayList<>()));
    for (TracedToken token : tokens) {
      int piece = pieces.indexOf(token);
      if (piece < 0) {
        piece = pieceOf(token, pieces);
      }
      if (piece >= 0) {
        spread.get(piece).add(token);
      }
    }
    return spread;
  }

  private static int pieceOf(TracedToken token, List<TracedToken> pieces) {
    int best = -1;
    for (int piece = 0; piece < pieces.size(); piece++) {
      TracedToken candidate = pieces.get(piece);
      if (candidate.start() == token.start() && candidate.end() == token.end()) {
        return piece;
      }
      if (candidate.start() <= token.start()
          && (best < 0 || candidate.start() > pieces.get(best).start())) {
        best = piece;
      }
    }
    return best;
  }

  private static Row row(String text, TracedToken piece, List<List<TracedToken>> tokens) {
    List<Cell> cells = new ArrayList<>();
    List<String> before = terms(tokens.getFirst());
    for (List<TracedToken> step : tokens) {
      List<String> now = terms(step);
      cells.add(new Cell(String.join(" · ", now), fate(before, now)));
      before = now;
    }
    int start = Math.clamp(piece.start(), 0, text.length());
    int end = Math.clamp(piece.end(), start, text.length());
    return new Row(
        text.substring(start, end), cells, Collections.unmodifiableList(tokens.getLast()));
  }

  private static Fate fate(List<String> before, List<String> now) {
    if (now.isEmpty()) {
      return before.isEmpty() ? Fate.GONE : Fate.REMOVED;
    }
    return before.equals(now) ? Fate.KEPT : Fate.CHANGED;
  }

  private static List<String> terms(List<TracedToken> tokens) {
    return tokens.stream().map(TracedToken::term).toList();
  }
}
