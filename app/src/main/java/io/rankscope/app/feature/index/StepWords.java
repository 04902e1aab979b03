package io.rankscope.app.feature.index;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.analysis.Conflation;
import io.rankscope.engine.analysis.TokenChange;
import io.rankscope.engine.analysis.TraceStep;
import io.rankscope.engine.analysis.TracedToken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what a step of an analyzer did. */
final class StepWords {
  private static final int NAMED = 6;

  private StepWords() {}

  static String of(TraceStep step) {
    return switch (step.kind()) {
      case CHAR_FILTER -> Texts.of("index.step.char-filter", step.text());
      case TOKENIZER -> Texts.of("index.step.tokenizer", Integer.toString(step.tokens().size()));
      case TOKEN_FILTER -> filter(step);
    };
  }

  private static String filter(TraceStep step) {
    if (step.changes().isEmpty()) {
      return Texts.of("index.step.nothing");
    }
    List<String> parts = new ArrayList<>();
    for (TokenChange.Kind kind : TokenChange.Kind.values()) {
      List<TokenChange> changes =
          step.changes().stream().filter(change -> change.kind() == kind).toList();
      if (!changes.isEmpty()) {
        parts.add(
            Texts.of(
                label(kind),
                Integer.toString(changes.size()),
                named(changes.stream().map(StepWords::change).distinct().toList())));
      }
    }
    if (!step.conflations().isEmpty()) {
      parts.add(
          Texts.of(
              "index.step.conflated",
              named(step.conflations().stream().map(StepWords::conflation).toList())));
    }
    return String.join("; ", parts);
  }

  private static String label(TokenChange.Kind kind) {
    return switch (kind) {
      case REMOVED -> "index.step.removed";
      case ADDED -> "index.step.added";
      case CHANGED -> "index.step.changed";
      case MERGED -> "index.step.merged";
      case SPLIT -> "index.step.split";
    };
  }

  private static String change(TokenChange change) {
    String before = terms(change.before());
    String after = terms(change.after());
    return switch (change.kind()) {
      case REMOVED -> before;
      case ADDED -> after;
      case CHANGED, MERGED, SPLIT -> before + " → " + after;
    };
  }

  private static String conflation(Conflation conflation) {
    return String.join(" = ", conflation.from()) + " → " + conflation.term();
  }

  private static String named(List<String> all) {
    String named = all.stream().limit(NAMED).collect(Collectors.joining(", "));
    return all.size() > NAMED ? named + ", …" : named;
  }

  private static String terms(List<TracedToken> tokens) {
    return tokens.stream().map(TracedToken::term).collect(Collectors.joining(" "));
  }
}
