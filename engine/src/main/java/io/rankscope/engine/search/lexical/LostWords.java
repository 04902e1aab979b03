package io.rankscope.engine.search.lexical;

import io.rankscope.engine.analysis.TokenChange;
import io.rankscope.engine.analysis.TokenTrace;
import io.rankscope.engine.analysis.TraceStep;
import io.rankscope.engine.analysis.TracedToken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says at which step of a field's analysis the words of a query went away. */
final class LostWords {
  private static final int LISTED = 10;

  private LostWords() {}

  /** The warning for a field whose trace ends without a token. */
  static String warning(String field, TokenTrace trace) {
    List<String> losses = new ArrayList<>();
    for (TraceStep step : trace.steps()) {
      if (step.kind() == TraceStep.Kind.TOKENIZER && step.tokens().isEmpty()) {
        losses.add("the step '" + step.name() + "' finds no word in it");
      }
      List<String> removed =
          step.changes().stream()
              .filter(change -> change.kind() == TokenChange.Kind.REMOVED)
              .flatMap(change -> change.before().stream())
              .map(token -> "'" + surface(trace, token) + "'")
              .distinct()
              .toList();
      if (!removed.isEmpty()) {
        losses.add("the step '" + step.name() + "' removes " + listed(removed));
      }
    }
    return "Nothing is left of the query in the field '"
        + field
        + "': "
        + String.join("; ", losses)
        + ".";
  }

  private static String surface(TokenTrace trace, TracedToken token) {
    boolean inside = token.start() < token.end() && token.end() <= trace.text().length();
    return inside ? trace.text().substring(token.start(), token.end()) : token.term();
  }

  private static String listed(List<String> words) {
    String shown = words.stream().limit(LISTED).collect(Collectors.joining(", "));
    return words.size() <= LISTED ? shown : shown + " and " + (words.size() - LISTED) + " more";
  }
}
