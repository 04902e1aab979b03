package io.rankscope.app.feature.search;

import io.rankscope.app.support.control.Mark;
import io.rankscope.engine.attribution.Occlusion;
import io.rankscope.engine.attribution.Occlusion.Part;
import io.rankscope.engine.attribution.SemanticMatch;
import io.rankscope.engine.corpus.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a model found in a passage, as marks over its text. */
final class PassageMarks {
  /** Shares of the largest drop from which a part counts as lifting, and as lifting much. */
  private static final double SOME = 0.3;

  private static final double MUCH = 0.7;
  private static final double HARDLY = 0.1;

  private PassageMarks() {}

  static List<Mark> of(ModelReport report, Optional<Occlusion> occlusion) {
    List<Mark> marks = new ArrayList<>();
    report
        .nearest()
        .flatMap(SemanticMatch::nearest)
        .ifPresent(nearest -> marks.add(mark(nearest.span(), Mark.Kind.NEAREST)));
    report
        .cutAt()
        .ifPresent(
            at -> marks.add(new Mark(at, report.passage().text().length(), Mark.Kind.UNREAD)));
    occlusion.ifPresent(
        found ->
            found
                .parts()
                .forEach(
                    part ->
                        kind(part, found.largest())
                            .ifPresent(
                                kind ->
                                    marks.add(
                                        mark(
                                            stripped(part.span(), report.passage().text()),
                                            kind)))));
    return marks;
  }

  private static Optional<Mark.Kind> kind(Part part, double largest) {
    double share = largest == 0 ? 0 : part.drop() / largest;
    if (Math.abs(share) < HARDLY) {
      return Optional.empty();
    }
    if (share < 0) {
      return Optional.of(Mark.Kind.LOWERS);
    }
    return Optional.of(
        share >= MUCH
            ? Mark.Kind.LIFTS_MUCH
            : share >= SOME ? Mark.Kind.LIFTS : Mark.Kind.LIFTS_A_LITTLE);
  }

  private static TextSpan stripped(TextSpan span, String text) {
    String words = span.of(text);
    return new TextSpan(span.start(), span.start() + words.stripTrailing().length());
  }

  private static Mark mark(TextSpan span, Mark.Kind kind) {
    return new Mark(span.start(), span.end(), kind);
  }
}
